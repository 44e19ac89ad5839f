import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import type { Flow } from '../../flows/kit.ts';
import { openSnapshot, salvageDraft, sealSnapshot } from '../../src/bot/snapshot.ts';
import type { SealedFlow } from '../../src/domain/conversation.ts';

/** Version 3 of a form whose state was renamed twice. */
const form: Flow = {
  name: 'form',
  version: 3,
  machine: createMachine({
    id: 'form',
    context: { text: '' },
    initial: 'asking',
    states: { asking: { on: { CHOICE: 'done' } }, done: { type: 'final' } },
  }),
  migrations: {
    1: ({ context }) => ({ value: 'question', context: { text: (context as { words: string }).words } }),
    2: ({ context }) => ({ value: 'asking', context }),
  },
  draft: (context: { text: string }) => (context.text.trim() === '' ? undefined : context.text),
};

const seal = (version: number, value: unknown, context: unknown): SealedFlow => ({
  name: 'form',
  version,
  snapshot: { value, context },
});

describe('a sealed snapshot', () => {
  it('opens where it was sealed, through JSON', () => {
    const snapshot = form.machine.resolveState({ value: 'asking', context: { text: 'đèn' } });
    const sealed = JSON.parse(JSON.stringify(sealSnapshot(form, snapshot))) as SealedFlow;
    expect(sealed).toEqual(seal(3, 'asking', { text: 'đèn' }));
    const opened = openSnapshot(form, sealed);
    expect(opened).toMatchObject({ value: 'asking', context: { text: 'đèn' }, status: 'active' });
    expect(opened?.can({ type: 'CHOICE' })).toBe(true);
  });

  it('of older versions opens by way of every migration', () => {
    expect(openSnapshot(form, seal(1, 'old', { words: 'đèn' }))).toMatchObject({
      value: 'asking',
      context: { text: 'đèn' },
    });
    expect(openSnapshot(form, seal(2, 'question', { text: 'cây' }))?.context).toEqual({ text: 'cây' });
  });

  it.each([
    ['has no migration', seal(0, 'old', {})],
    ['is of a newer program', seal(4, 'asking', { text: '' })],
    ['stands in a state that is gone', seal(3, 'question', { text: '' })],
    ['is not of this world', seal(3, { a: { b: 1 } }, null)],
    ['makes its migration throw', seal(1, 'old', null)],
  ])('that %s cannot be opened', (_why, sealed) => {
    expect(openSnapshot(form, sealed)).toBeUndefined();
  });

  it('gives its draft even when it cannot be opened', () => {
    expect(salvageDraft(form, seal(9, 'gone', { text: 'đèn' }))).toBe('đèn');
    expect(salvageDraft(form, seal(3, 'asking', { text: ' ' }))).toBeUndefined();
    expect(salvageDraft(form, seal(1, 'old', { words: 'đèn' }))).toBeUndefined();
  });
});
