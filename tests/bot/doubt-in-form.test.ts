import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadTriageWords } from '../../src/catalogue/load-words.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { createTriage } from '../../src/domain/triage.ts';
import { type Bench, createMetBench, keysOf } from './bench.ts';

const signals = createTriage(loadTriageWords(dataFiles.triage));
const HOLE = 'Ổ gà to trước cổng chợ, xe máy ngã hỏng xe';
const BRIBE = 'cán bộ địa chính đòi tôi 3 triệu mới ký giấy';

/** The form of a petition with its story and category, where the place is asked for. */
async function comeToPlace(bench: Bench, text = HOLE): Promise<void> {
  await bench.say(text);
  await bench.tap('petition-offer-yes');
  expect(keysOf(await bench.say('Holes'))).toEqual(['petition-where']);
}

/** From the question of the place to the end. */
async function sendAll(bench: Bench): Promise<string[]> {
  await bench.say('Hamlet 1');
  await bench.tap('choice-skip');
  await bench.tap('choice-skip');
  await bench.tap('petition-anonymous');
  return keysOf(await bench.tap('petition-send'));
}

const filed = (bench: Bench): readonly Petition[] => [...bench.records.petitions.values()];

describe('wrongdoing that is told inside the form of a petition', () => {
  it('comes into no petition and no draft; the form goes on when the words are deleted', async () => {
    const bench = await createMetBench({ signals });
    await comeToPlace(bench);
    const keys = keysOf(await bench.say(BRIBE));
    expect(keys).toEqual(expect.arrayContaining(['draft-kept', 'right-door-denunciation']));
    expect(JSON.stringify(bench.memory()?.drafts)).not.toContain('triệu');
    expect(keysOf(await bench.tap('right-door-forget'))).toEqual(['right-door-forgotten', 'petition-where']);
    expect(await sendAll(bench)).toEqual(['petition-receipt-anonymous']);
    expect(filed(bench).map(({ text }) => text)).toEqual([HOLE]);
  });

  it('is seen when only several messages together tell it', async () => {
    const bench = await createMetBench({ signals });
    await comeToPlace(bench, 'đường thôn hỏng, hôm họp có ông chủ tịch');
    const more =
      'nghe bà con nói đoạn này làm ẩu vì đã chung chi với nhau hết cả rồi, ai đi qua cũng thấy bê tông mỏng lét như tờ giấy';
    expect(keysOf(await bench.say(more))).toEqual(['petition-text-added', 'petition-where']);
    expect(await sendAll(bench)).toEqual(['petition-doubt-whole']);
    expect(filed(bench)).toEqual([]);
    await bench.tap('which-door-denunciation');
    expect(filed(bench)).toEqual([]);
    expect(JSON.stringify(bench.memory()?.drafts ?? {})).not.toContain('chung chi');
  });

  it('may be a false alarm: what was told is filed with all the rest, by one tap', async () => {
    const bench = await createMetBench({ signals });
    await comeToPlace(bench);
    const dispute = 'hàng xóm lấn đất nhà tôi nửa mét';
    expect(keysOf(await bench.say(dispute))).toContain('right-door-ask-in-form');
    const back = await bench.tap('right-door-go-on');
    expect(keysOf(back)).toEqual(['petition-text-added', 'petition-where']);
    expect(await sendAll(bench)).toEqual(['petition-receipt-anonymous']);
    expect(filed(bench).map(({ text }) => text)).toEqual([`${HOLE}\n${dispute}`]);
  });

  it('is asked about when the words are weak, and goes on where the form stood', async () => {
    const bench = await createMetBench({ signals });
    await comeToPlace(bench);
    const weak = 'việc này khuất tất lắm';
    expect(keysOf(await bench.say(weak))).toEqual(['petition-doubt']);
    expect(keysOf(await bench.tap('petition-doubt-on'))).toEqual(['petition-where']);
    expect(await sendAll(bench)).toEqual(['petition-receipt-anonymous']);
    expect(filed(bench).map(({ text }) => text)).toEqual([`${HOLE}\n${weak}`]);
  });
});

it('danger that is told inside the form is answered with the numbers at once; the draft stays', async () => {
  const bench = await createMetBench({ signals });
  await comeToPlace(bench);
  const keys = keysOf(await bench.say('cháy nhà rồi, ngay cạnh chợ'));
  expect(keys[0]).toBe('emergency-numbers');
  expect(JSON.stringify(bench.memory())).toContain(HOLE);
});
