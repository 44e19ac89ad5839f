import type { Person } from './person.ts';

const SYLLABLES = 'ba can dong gio hoa khe lang may nang oi phu quan rao song tre ung vang xa yen dat'.split(
  ' ',
);

/** A story of its own: what looks like another one would be asked about. */
function tellStory(number: number): string {
  const words = Array.from({ length: 14 }, (_, at) => SYLLABLES[(number * 7 + at * (number % 13) + at) % 20]);
  return `Đường hỏng ${words.join(' ')} số ${number}, xe không đi được`;
}

/**
 * One petition from the first word to the stars: filed with a text and a picture, its official notified, taken on,
 * answered, delivered, confirmed, rated. Gives its code.
 */
export async function liveOnce(citizen: Person, official: Person, number: number): Promise<string> {
  await citizen.act({ text: 'menu' });
  await citizen.tap(':petition:');
  await citizen.tap(':giao-thong');
  await citizen.wait(/./);
  await citizen.act({ text: tellStory(number) });
  for (const part of [':done', ':hamlet:', ':skip']) await citizen.tap(part);
  await citizen.wait(/:skip"/);
  await citizen.act({ image: `https://f6.photo.talk.zdn.vn/${number}.jpg` });
  for (const part of [':done', ':anonymous', ':send']) await citizen.tap(part);
  const [code] = await citizen.wait(/PA\d\d-\d{5,}/);
  await official.actOnTheSide({ text: `/nhan ${code}` });
  await citizen.wait(new RegExp(`${code}.*Nhận lúc|${code}.*phụ trách`, 's'));
  await official.actOnTheSide({ text: `/traloi ${code} Đã cử người đến vá trong ngày, xong lúc 16 giờ.` });
  await official.tapOnTheSide(`guingay ${code}`);
  await citizen.tap(`:confirm:yes:${code}`);
  await citizen.tap(`:stars:${code}:5`);
  await citizen.tap(':skip');
  await citizen.wait(/./);
  return code;
}
