import type { Flow, FlowEvent, FlowInput, Ports } from '../../../flows/kit.ts';
import { type FlowRun, resumeFlow, startFlow } from '../../../src/bot/run-flow.ts';
import { openSnapshot } from '../../../src/bot/snapshot.ts';
import type { Command } from '../../../src/domain/command.ts';
import type { SealedFlow } from '../../../src/domain/conversation.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import type { Signal } from '../../../src/domain/triage.ts';
import { createSamplePorts } from './sample-ports.ts';

/** A place in a conversation with one flow, as the store would bring it back: through JSON. */
export interface Stop {
  readonly run: FlowRun;
  readonly sealed?: SealedFlow;
  /** The last reply with choices, here or before. */
  readonly question?: Reply;
}

/** Starts a flow. */
export async function begin(flow: Flow, input: Partial<FlowInput>, ports: Ports): Promise<Stop> {
  return makeStop(await startFlow(flow, { consent: false, locale: 'vi', ...input }, ports));
}

/** Gives the flow an event; undefined when it does not take it there. */
export async function goOn(
  flow: Flow,
  stop: Stop,
  event: FlowEvent,
  ports: Ports,
): Promise<Stop | undefined> {
  const snapshot = stop.sealed && openSnapshot(flow, stop.sealed);
  if (!snapshot) throw new Error(`${flow.name} is over, or cannot be opened again`);
  const run = await resumeFlow(flow, snapshot, event, ports);
  return run && makeStop(run, stop.question);
}

function makeStop(run: FlowRun, before?: Reply): Stop {
  const question = saidIn(run).findLast((reply) => (reply.choices ?? []).length > 0) ?? before;
  const sealed = run.sealed && (JSON.parse(JSON.stringify(run.sealed)) as SealedFlow);
  return { run, ...(sealed ? { sealed } : {}), ...(question ? { question } : {}) };
}

/** The replies of a run. */
export function saidIn(run: FlowRun): Reply[] {
  return run.outputs.flatMap((output) => (output.type === 'say' ? [output.reply] : []));
}

/** A whole conversation with one flow, for tests that tell a story. */
export class Talk {
  readonly #flow: Flow;
  readonly #ports: Ports;
  #stop: Stop;

  static async start(flow: Flow, input: Partial<FlowInput> = {}, ports: Partial<Ports> = {}): Promise<Talk> {
    const all = createSamplePorts(ports);
    return new Talk(flow, all, await begin(flow, input, all));
  }

  constructor(flow: Flow, ports: Ports, stop: Stop) {
    this.#flow = flow;
    this.#ports = ports;
    this.#stop = stop;
  }

  /** Keys of what was said last. */
  get keys(): string[] {
    return saidIn(this.#stop.run).map(({ key }) => key);
  }

  get said(): Reply[] {
    return saidIn(this.#stop.run);
  }

  get decided(): Command[] {
    return this.#stop.run.outputs.flatMap((output) => (output.type === 'decide' ? [output.command] : []));
  }

  get opened(): unknown[] {
    return this.#stop.run.outputs.filter((output) => output.type === 'open');
  }

  get isOver(): boolean {
    return this.#stop.sealed === undefined;
  }

  get draft(): unknown {
    return this.#stop.run.draft;
  }

  /** Keys of the choices last offered. */
  get choices(): string[] {
    return (this.#stop.question?.choices ?? []).map(({ key }) => key);
  }

  async send(event: FlowEvent): Promise<this> {
    const next = await goOn(this.#flow, this.#stop, event, this.#ports);
    if (!next) throw new Error(`${event.type} is not taken after ${this.#stop.question?.key}`);
    this.#stop = next;
    return this;
  }

  /** Whether an event would be taken here; the talk stays where it is. */
  async takes(event: FlowEvent): Promise<boolean> {
    return (await goOn(this.#flow, this.#stop, event, this.#ports)) !== undefined;
  }

  /** Picks a `value` choice of the last question by its value. */
  async pick(value: string): Promise<this> {
    const offered = (this.#stop.question?.choices ?? []).flatMap((choice) =>
      'value' in choice ? [choice.value] : [],
    );
    if (!offered.includes(value)) throw new Error(`${value} is not among ${offered.join(', ')}`);
    return this.send({ type: 'CHOICE', value });
  }

  tell(text: string, ...signals: Signal[]): Promise<this> {
    return this.send({ type: 'TEXT', text, signals });
  }

  photo(...urls: string[]): Promise<this> {
    return this.send({ type: 'MEDIA', media: urls.map((url) => ({ type: 'image', url })) });
  }

  back(): Promise<this> {
    return this.send({ type: 'BACK' });
  }
}
