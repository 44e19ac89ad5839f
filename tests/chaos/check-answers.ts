import { type Evidence, groupBy, isCertainlyBefore, nameTurn } from './evidence.ts';
import type { Act, Send } from './record.ts';
import type { Verdict } from './verdict.ts';

const ARRIVED = new Set(['sent', 'delivered', 'seen']);

/** Every expected answer arrived, nothing arrived that answers nothing, and answers stand in the order of the questions. */
export function checkAnswers(evidence: Evidence): Verdict {
  const { acknowledged, remains, sends } = evidence;
  const violations: string[] = [];
  const known = sends.flatMap((send) => {
    const message = evidence.messageOf(send);
    return message === undefined ? [] : [{ ...send, message }];
  });
  const byTurn = groupBy(known, ({ message }) => turnOf(message));
  const turns = new Set<string>();
  let answered = 0;
  let pairs = 0;
  for (const [conversation, acts] of acknowledged) {
    const answers = acts.map((act) => {
      const turn = nameTurn(conversation, act.id);
      turns.add(turn);
      return (byTurn.get(turn) ?? []).filter((send) => send.conversation === conversation);
    });
    acts.forEach(({ text, expect }, index) => {
      if (answers[index]?.some((send) => send.text.includes(expect))) answered += 1;
      else
        violations.push(
          `${conversation}: ${JSON.stringify(text)} was not answered with ${JSON.stringify(expect)}`,
        );
    });
    const order = compareOrder(evidence, acts, answers);
    pairs += order.pairs;
    violations.push(...order.violations);
  }
  for (const turn of byTurn.keys()) {
    if (!turns.has(turn)) violations.push(`a message of no known update: ${byTurn.get(turn)?.[0]?.text}`);
  }
  const arrived = new Set(known.map(({ message }) => message));
  for (const [id, state] of remains.messages) {
    if (!ARRIVED.has(state) || !arrived.has(id)) violations.push(`message ${id} never arrived (${state})`);
  }
  return {
    figures: [
      ['answers expected', [...acknowledged.values()].reduce((sum, acts) => sum + acts.length, 0)],
      ['answers that arrived', answered],
      ['messages stored', remains.messages.size],
      ['messages that arrived at least once', arrived.size],
      ['pairs of answers whose order is certain', pairs],
    ],
    violations,
  };
}

function turnOf(message: string): string {
  return message.slice(0, message.lastIndexOf('.'));
}

function compareOrder(evidence: Evidence, acts: readonly Act[], answers: readonly (readonly Send[])[]) {
  let pairs = 0;
  const violations: string[] = [];
  const spans = answers.map((sends) => sends.map(({ tick }) => tick));
  acts.forEach((first, one) => {
    acts.forEach((second, other) => {
      if (!isCertainlyBefore(evidence.letterOf(first.id), evidence.letterOf(second.id))) return;
      pairs += 1;
      if (Math.max(...(spans[one] ?? [])) > Math.min(...(spans[other] ?? []))) {
        violations.push(
          `${first.conversation}: the answers to ${first.text} and ${second.text} changed places`,
        );
      }
    });
  });
  return { pairs, violations };
}
