import type { AnyMachineSnapshot } from 'xstate';
import type { Flow } from '../../flows/kit.ts';
import type { SealedFlow } from '../domain/conversation.ts';

/** Seals a settled snapshot: its place and context, with the flow's name and version. */
export function sealSnapshot(flow: Flow, snapshot: AnyMachineSnapshot): SealedFlow {
  return {
    name: flow.name,
    version: flow.version,
    snapshot: { value: snapshot.value, context: snapshot.context },
  };
}

/**
 * Opens a sealed snapshot in today's machine, by way of the flow's migrations. undefined: it cannot be opened
 * (a step is missing, or the state is gone).
 */
export function openSnapshot(flow: Flow, sealed: SealedFlow): AnyMachineSnapshot | undefined {
  try {
    let snapshot = sealed.snapshot;
    for (let version = sealed.version; version !== flow.version; version += 1) {
      const migrate = flow.migrations?.[version];
      if (!migrate) return undefined;
      snapshot = migrate(snapshot);
    }
    return flow.machine.resolveState(snapshot as never);
  } catch {
    return undefined;
  }
}

/** What is worth keeping of a sealed snapshot, even one that cannot be opened any more. */
export function salvageDraft(flow: Flow, sealed: SealedFlow): unknown {
  try {
    return flow.draft?.(sealed.snapshot.context as never);
  } catch {
    return undefined;
  }
}
