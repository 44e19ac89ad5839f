import { describe, expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { decide, type Flow, flowTypes, open, port, say } from '../../flows/kit.ts';
import { resumeFlow, startFlow } from '../../src/bot/run-flow.ts';
import { openSnapshot } from '../../src/bot/snapshot.ts';
import { AppError } from '../../src/errors.ts';
import { createBrokenPorts, createSamplePorts } from '../flows/helpers/sample-ports.ts';

/** Reads the commune, asks, and on a choice decides and opens another flow. `careful`: it minds failing ports. */
function createFlow(careful: boolean): Flow {
  const machine = setup({
    types: flowTypes<{ readonly name: string; readonly told: string }>(),
    actors: { readCommune: port('readCommune'), guessCategory: port('guessCategory') },
  }).createMachine({
    id: 'sample',
    context: ({ input }) => ({ name: '', told: input.with ?? '' }),
    initial: 'reading',
    states: {
      reading: {
        entry: say({ key: 'hello' }),
        invoke: {
          src: 'readCommune',
          input: {},
          onDone: { target: 'guessing', actions: assign(({ event }) => ({ name: event.output.name })) },
          ...(careful ? { onError: { target: 'done', actions: say({ key: 'trouble' }) } } : {}),
        },
      },
      guessing: {
        invoke: {
          src: 'guessCategory',
          input: ({ context }) => ({ text: context.told }),
          onDone: {
            target: 'asking',
            actions: say(({ context, event }) => ({
              key: 'ask',
              data: { name: context.name, guess: event.output ?? 'none' },
            })),
          },
          onError: { target: 'done' },
        },
      },
      asking: {
        on: {
          TEXT: { actions: assign(({ event }) => ({ told: event.text })) },
          CHOICE: {
            target: 'done',
            actions: [decide({ type: 'give-consent' }), open('menu'), say({ key: 'bye' })],
          },
          BACK: {
            actions: () => {
              throw new Error('a bug in an action');
            },
          },
        },
      },
      done: { type: 'final' },
    },
  });
  return { name: 'sample', version: 1, machine, draft: ({ told }: { told: string }) => told || undefined };
}

const flow = createFlow(true);
const input = { consent: false, locale: 'vi' } as const;

async function reachQuestion() {
  const run = await startFlow(flow, { ...input, with: 'đèn' }, createSamplePorts());
  const snapshot = run.sealed && openSnapshot(flow, run.sealed);
  if (!snapshot) throw new Error('the flow did not settle');
  return { run, snapshot };
}

describe('a run of a flow', () => {
  it('asks the ports until the flow waits for the person', async () => {
    const { run } = await reachQuestion();
    expect(run.outputs).toEqual([
      { type: 'say', reply: { key: 'hello' } },
      { type: 'say', reply: { key: 'ask', data: { name: 'Xã Mẫu', guess: 'loai-2' } } },
    ]);
    expect(run.sealed).toEqual({
      name: 'sample',
      version: 1,
      snapshot: { value: 'asking', context: { name: 'Xã Mẫu', told: 'đèn' } },
    });
    expect(run.draft).toBe('đèn');
  });

  it('goes on from a stored place, in the order in which things are said and decided', async () => {
    const { snapshot } = await reachQuestion();
    const run = await resumeFlow(flow, snapshot, { type: 'CHOICE', value: 'x' }, createSamplePorts());
    expect(run?.outputs.map(({ type }) => type)).toEqual(['decide', 'open', 'say']);
    expect(run).not.toHaveProperty('sealed');
  });

  it('does not take an event that the flow does not know there', async () => {
    const { snapshot } = await reachQuestion();
    const event = { type: 'LOCATION', latitude: 1, longitude: 2 } as const;
    expect(await resumeFlow(flow, snapshot, event, createSamplePorts())).toBeUndefined();
  });

  it('with a failing port goes the way that the flow has for it', async () => {
    const run = await startFlow(flow, input, createBrokenPorts());
    expect(run.outputs.at(-1)).toEqual({ type: 'say', reply: { key: 'trouble' } });
    expect(run.sealed).toBeUndefined();
  });

  it('with a failing port that the flow does not mind fails with an error of ours', async () => {
    const failed = startFlow(createFlow(false), input, createBrokenPorts());
    await expect(failed).rejects.toBeInstanceOf(AppError);
    await expect(failed).rejects.toMatchObject({
      code: 'flow-failed',
      message: 'flow sample failed',
      cause: new Error('out of order'),
    });
  });

  it('whose action throws fails with an error of ours', async () => {
    const { snapshot } = await reachQuestion();
    await expect(resumeFlow(flow, snapshot, { type: 'BACK' }, createSamplePorts())).rejects.toMatchObject({
      code: 'flow-failed',
    });
  });
});
