import { writeOwnWords } from '../helpers/own-words.ts';
import type { Chance } from '../helpers/random.ts';
import type { Answerable, Official } from './officials.ts';
import { ask, type Person } from './people.ts';
import type { RunRecord } from './record.ts';

/** A citizen of a run. `name` makes the texts unique; `officials` answer this citizen's petitions, if any. */
export interface Citizen {
  readonly name: string;
  readonly person: Person;
  readonly officials: readonly Official[];
  readonly record: RunRecord;
  readonly chance: Chance;
}

/** Additions that a petition gets. */
const ADDITIONS = 8;

/**
 * Files a petition, closed loop, then adds to it: one by one with the answer awaited, one by one without, or
 * several at once so that their webhooks overtake each other. Every effect can be counted by its unique text.
 */
export async function fileAndAdd(citizen: Citizen, round: number): Promise<void> {
  const { name, person, officials, record, chance } = citizen;
  const text = `Việc ${name}-${round}: ổ gà trước cổng ${writeOwnWords(`${name}-${round}`)}`;
  const steps: readonly (readonly [say: string, hear: string])[] = [
    ['gửi kiến nghị', 'lĩnh vực nào'],
    // Roads belong to the office whose officials are enrolled; nobody is enrolled at the other one's.
    [officials.length > 0 ? 'Đường sá, giao thông' : 'Chính sách, an sinh', 'việc gì đã xảy ra'],
    [text, 'đã ghi'],
    ['xong', 'thôn, tổ nào'],
    ['thôn 2', 'gần chỗ nào'],
    ['bỏ qua', 'có ảnh không'],
    ['bỏ qua', 'số điện thoại'],
    ['ẩn danh', 'Gửi luôn hay sửa'],
  ];
  for (const [say, hear] of steps) await ask(person, say, hear);
  record.filings.push({ conversation: person.conversation, text });
  const answer = await ask(person, 'gửi', 'mã PA');
  const code = /PA\d\d-\d{5}/.exec(answer)?.[0] ?? '';
  await ask(person, code, 'Diễn biến');
  await ask(person, 'thêm thông tin', 'Xin nhắn hoặc gửi ảnh');
  const petition = { code, text };
  await Promise.all([
    addAll(citizen, petition, chance.int(0, 2)),
    ...officials.flatMap((official) => [1, 2, 3].map(() => official.answer(petition))),
  ]);
  await ask(person, 'xong', 'Diễn biến');
}

async function addAll({ person, record }: Citizen, petition: Answerable, manner: number): Promise<void> {
  const expect = `Đã thêm vào kiến nghị ${petition.code}`;
  const add = async (number: number, isAwaited: boolean) => {
    const text = `Bổ sung ${number} cho ${petition.text}`;
    const act = await person.say(text, expect);
    record.lines.push({ event: 'added', petition: petition.text, text, act });
    if (isAwaited) await person.hear(expect);
  };
  const numbers = Array.from({ length: ADDITIONS }, (_, index) => index + 1);
  if (manner === 0) await Promise.all(numbers.map((number) => add(number, false)));
  else for (const number of numbers) await add(number, manner === 1);
}
