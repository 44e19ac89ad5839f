import { type AnyMachineSnapshot, createActor, waitFor } from 'xstate';
import {
  type Flow,
  type FlowEvent,
  type FlowInput,
  type FlowOutput,
  hostPorts,
  type Ports,
} from '../../flows/kit.ts';
import type { SealedFlow } from '../domain/conversation.ts';
import { AppError } from '../errors.ts';
import { sealSnapshot } from './snapshot.ts';

/** What one run of a flow came to. `sealed` is absent when the flow is over. */
export interface FlowRun {
  readonly outputs: readonly FlowOutput[];
  readonly sealed?: SealedFlow;
  /** What the flow wants kept of its context, when it is over or left. */
  readonly draft?: unknown;
}

/** Ports answer from memory or Redis; one that takes longer than this is broken. */
const SETTLE_MS = 10_000;

/** Starts a flow and runs it until it waits for the person or ends. */
export function startFlow(flow: Flow, input: FlowInput, ports: Ports): Promise<FlowRun> {
  return runActor(flow, { input }, ports);
}

/** Sends an event to a flow at a stored place. undefined: the flow does not take this event there. */
export async function resumeFlow(
  flow: Flow,
  snapshot: AnyMachineSnapshot,
  event: FlowEvent,
  ports: Ports,
): Promise<FlowRun | undefined> {
  if (!snapshot.can(event)) return undefined;
  return runActor(flow, { snapshot }, ports, event);
}

async function runActor(
  flow: Flow,
  from: { input: FlowInput } | { snapshot: AnyMachineSnapshot },
  ports: Ports,
  event?: FlowEvent,
): Promise<FlowRun> {
  const actor = createActor(flow.machine, { input: undefined, ...from } as never);
  hostPorts(actor.system, ports);
  const outputs: FlowOutput[] = [];
  actor.on('*', (output) => outputs.push(output as unknown as FlowOutput));
  // An actor without an observer throws its errors out of band; the status tells us all we need.
  actor.subscribe({ error: () => {} });
  actor.start();
  if (event) actor.send(event);
  const fail = (cause: unknown): never => {
    throw new AppError(`flow ${flow.name} failed`, { code: 'flow-failed', cause });
  };
  let snapshot: AnyMachineSnapshot = actor.getSnapshot();
  if (isWorking(snapshot)) {
    const settled = waitFor(actor, (current) => !isWorking(current as AnyMachineSnapshot), {
      timeout: SETTLE_MS,
    });
    snapshot = await settled.catch(fail).finally(() => actor.stop());
  }
  actor.stop();
  if (snapshot.status === 'error') fail(snapshot.error);
  const draft = flow.draft?.(snapshot.context as never);
  return {
    outputs,
    ...(snapshot.status === 'active' ? { sealed: sealSnapshot(flow, snapshot) } : {}),
    ...(draft === undefined ? {} : { draft }),
  };
}

function isWorking(snapshot: AnyMachineSnapshot): boolean {
  return snapshot.status === 'active' && Object.keys(snapshot.children).length > 0;
}
