import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatEntry } from '../../src/emulator/emulator.ts';
import { createDeadLetters } from '../../src/engine/dead-letters.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';

let demo: DemoApp;

beforeAll(async () => {
  demo = await startDemoApp({}, { slowMs: 0 });
});
afterAll(() => demo?.stop());

interface Tap {
  readonly payload: string;
  readonly title?: string;
  readonly question?: string;
}
interface PageShown {
  readonly greeting: string;
  readonly menu: readonly Tap[];
  readonly questions: readonly Tap[];
}

/** The Page as the chat page sees it. */
async function readPage(): Promise<PageShown> {
  const world = await fetch(`${demo.url}/emulator/api/world`);
  const { accounts } = (await world.json()) as { accounts: { messenger: PageShown[] } };
  const [page] = accounts.messenger;
  if (!page) throw new Error('the demo has a Page');
  return page;
}

const wait = (channel: 'zalo' | 'messenger', user: string, text: RegExp): Promise<ChatEntry> =>
  demo.emulator.waitFor(channel, channel === 'zalo' ? OA : PAGE, user, (entry) =>
    text.test(entry.text ?? ''),
  );

/** What the bot itself has said to somebody. */
const heard = (channel: 'zalo' | 'messenger', user: string) =>
  demo.emulator
    .chat(channel, channel === 'zalo' ? OA : PAGE, user)
    .filter((entry) => entry.from === 'bot' && entry.admin === undefined);

async function countAudits(): Promise<number> {
  const { redis, config } = demo.app.installation;
  return redis.xlen(communeKeys(laneOf('demo', config.lanes), 'demo').audit);
}

describe('a newcomer on Messenger', () => {
  it('finds a greeting, a menu and questions, and each of them leads somewhere', async () => {
    const { greeting, menu, questions } = await readPage();
    expect(greeting).toContain('UBND Xã Mẫu');
    expect(menu.map(({ title }) => title)).toContain('Tra cứu thủ tục');
    expect([menu.length, questions.length]).toEqual([6, 4]);
    const leads: readonly (readonly [string, RegExp])[] = [
      ['Tra cứu thủ tục', /muốn làm thủ tục gì/],
      ['Gửi kiến nghị', /lĩnh vực nào/],
      ['Theo dõi kiến nghị', /chưa gửi kiến nghị|chưa có kiến nghị/i],
      ['Đánh giá cán bộ', /bộ phận nào/],
      ['Thông tin xã', /Giờ làm việc/],
      ['Ngôn ngữ / Language', /choose a language/],
      ['Làm giấy khai sinh cần những gì?', /khai sinh/i],
      ['Tôi muốn phản ánh một việc', /lĩnh vực nào/],
      ['Kiến nghị của tôi đến đâu rồi?', /chưa gửi kiến nghị|chưa có kiến nghị/i],
      ['UBND xã làm việc giờ nào, ở đâu?', /Giờ làm việc/],
    ];
    const taps = [...menu, ...questions].map(({ payload, title, question = '' }) => ({
      payload,
      title: title ?? question,
    }));
    expect(taps.map(({ title }) => title)).toEqual(leads.map(([title]) => title));
    await Promise.all(
      leads.map(async ([title, answer]) => {
        const user = demo.emulator.addPerson('messenger', PAGE);
        const payload = taps.find((tap) => tap.title === title)?.payload ?? '';
        await demo.emulator.messenger.postback(user, PAGE, payload, title);
        await wait('messenger', user, /Xin chào/);
        await wait('messenger', user, answer);
      }),
    );
    const user = demo.emulator.addPerson('messenger', PAGE);
    await demo.emulator.messenger.getStarted(user, PAGE);
    await wait('messenger', user, /cần việc gì/);
  });

  it('sees that an answer is being written when it takes long', async () => {
    const signs: boolean[] = [];
    const user = demo.emulator.addPerson('messenger', PAGE);
    const shown = new Promise<void>((resolve) => {
      demo.emulator.listen((event) => {
        if (event.type !== 'typing' || event.thread.user !== user || !event.on) return;
        signs.push(event.on);
        resolve();
      });
    });
    await demo.emulator.messenger.sendText(user, PAGE, 'chào xã');
    await shown;
    await wait('messenger', user, /cần việc gì/);
    expect(signs).toEqual([true]);
  });
});

describe.each(['messenger', 'zalo'] as const)('an official who writes by hand on %s', (channel) => {
  const account = channel === 'zalo' ? OA : PAGE;

  it('silences the bot, until the citizen calls it', async () => {
    const desk = demo.emulator[channel];
    const user = demo.emulator.addPerson(channel, account);
    await desk.sendText(user, account, 'menu');
    await wait(channel, user, /cần việc gì/);
    const before = await countAudits();
    await desk.adminText(user, account, 'Chào bác, cháu trực hộp thư đây ạ.');
    // The bot's own echoes came too, and silenced nothing: only this one counts.
    await desk.sendText(user, account, 'dạ cháu chào bác');
    const heardBefore = heard(channel, user).length;
    await desk.sendText(user, account, 'Thông tin xã');
    await wait(channel, user, /Giờ làm việc/);
    const said = heard(channel, user).slice(heardBefore);
    expect(said.map(({ text = '' }) => text.slice(0, 4))).toEqual(['UBND']);
    expect(await countAudits()).toBe(before + 1);
    await desk.sendText(user, account, 'khai sinh');
    await wait(channel, user, /khai sinh/i);
  });
});

describe('a comment under a post of the Page', () => {
  it('that asks for help is answered in private, once', async () => {
    const user = demo.emulator.addPerson('messenger', PAGE);
    const act = async (text: string) => {
      const where = { channel: 'messenger', account: PAGE, user };
      const answer = await fetch(`${demo.url}/emulator/api/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...where, act: 'comment', text }),
      });
      expect(await answer.json()).toMatchObject({ accepted: true });
    };
    demo.emulator.faults.rates.duplicates = 1;
    await act('Hay quá xã ơi');
    await act('Làm giấy khai sinh ở đâu ạ?');
    await wait('messenger', user, /đã thấy bình luận/);
    await demo.emulator.messenger.sendText(user, PAGE, 'menu');
    await wait('messenger', user, /cần việc gì/);
    demo.emulator.faults.rates.duplicates = 0;
    expect(heard('messenger', user).filter(({ text }) => /bình luận/.test(text ?? ''))).toHaveLength(1);
    // The repeated webhook was known: the platform never had to refuse a second answer.
    const { redis, config, box } = demo.app.installation;
    expect(await createDeadLetters(redis, config.lanes, box).count()).toBe(0);
  });
});
