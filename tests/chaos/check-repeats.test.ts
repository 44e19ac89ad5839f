import { expect, it } from 'vitest';
import { checkRepeats } from './check-repeats.ts';
import type { Evidence } from './evidence.ts';
import type { Cut, Send } from './record.ts';

const AT = 1_000_000;
const send = (id: string, worker: number, at: number): Send => ({
  ...{ conversation: 'zalo:oa:an', id, text: 'Việc này ở thôn nào ạ?', tick: at, at, worker, answered: true },
});

/** Worker 1 said something whose result was never stored, worker 2 said it again. */
function judge(...cuts: Cut[]): readonly string[] {
  const sends = [send('lost', 1, AT), send('again', 2, AT + 20_000)];
  const messageOf = ({ id }: Send) => (id === 'again' ? 'm1' : undefined);
  return checkRepeats({ sends, cuts, messageOf } as unknown as Evidence).violations;
}

it.each<[string, Cut]>([
  ['killed after the call', { kind: 'kill', worker: 1, from: AT + 2000, until: AT + 2000 }],
  // The platform was busy and read late what a dead worker had sent.
  ['killed long before the message was read', { kind: 'kill', worker: 1, from: AT - 5000, until: AT - 5000 }],
  ['paused during the call', { kind: 'pause', worker: 1, from: AT - 5000, until: AT }],
  ['cut off from Redis', { kind: 'connections', from: AT + 100, until: AT + 100 }],
])('a repeat is nobody’s fault when its first worker was %s', (_, cut) => {
  expect(judge(cut)).toEqual([]);
});

it.each<[string, Cut[]]>([
  ['nothing was cut', []],
  ['another worker was killed', [{ kind: 'kill', worker: 3, from: AT, until: AT }]],
  ['its worker was killed much later', [{ kind: 'kill', worker: 1, from: AT + 9000, until: AT + 9000 }]],
  ['its worker was paused long before', [{ kind: 'pause', worker: 1, from: AT - 9000, until: AT - 5000 }]],
])('a repeat is a violation when %s', (_, cuts) => {
  expect(judge(...cuts)).toHaveLength(1);
});
