import { expect, it } from 'vitest';
import { ALIKE, measureLikeness } from '../../src/domain/likeness.ts';
import { writeOwnWords } from './own-words.ts';

it('no two stories with words of their own are taken for one matter', () => {
  const stories = Array.from({ length: 150 }, (_, index) => ({
    text: `Đường có ổ gà ${writeOwnWords(`citizen ${index}`)}, kéo dài từ tuần trước`,
    place: { hamlet: 'Thôn 1' },
  }));
  const likest = stories.flatMap((one, at) =>
    stories.slice(at + 1).map((other) => measureLikeness(one, other)),
  );
  expect(Math.max(...likest)).toBeLessThan(ALIKE);
});
