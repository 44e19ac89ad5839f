import type { Locator, Page } from 'playwright-core';
import { OA, PAGE } from '../../helpers/app.ts';

export type Channel = 'zalo' | 'messenger';

/** A person with a phone on the chat page. */
export type Person = Awaited<ReturnType<typeof createPerson>>;

/** Puts somebody into the emulator, over the page's own API; call it before the page is opened. Gives the user's id. */
async function addPerson(page: Page, url: string, who: object): Promise<string> {
  const response = await page.request.post(`${url}/emulator/api/people`, { data: who });
  if (!response.ok()) throw new Error(await response.text());
  return ((await response.json()) as { user: string }).user;
}

/** Adds a person and gives their hands and eyes: everything goes through the page. */
export async function createPerson(
  page: Page,
  url: string,
  name: string,
  channel: Channel,
  role: 'citizen' | 'staff' = 'citizen',
) {
  const account = channel === 'zalo' ? OA : PAGE;
  const user = await addPerson(page, url, { channel, account, role, name });
  const kind = role === 'staff' ? 'staff' : channel;
  const phone = page.locator(`[data-phone="${kind}"]`);
  const own = page.locator(`[data-phone="${kind}"][data-user="${user}"]`);
  const bubbles = own.locator('[data-entry][data-from="bot"]');
  const said = (text: string | RegExp) => bubbles.filter({ hasText: text });

  /** Takes the phone into this person's hands. */
  async function take(): Promise<void> {
    if ((await own.count()) > 0) return;
    if (role === 'staff') await phone.getByTestId('channel').selectOption(channel);
    await phone.getByTestId('person').selectOption(`${channel}|${account}|${user}`);
    await own.waitFor();
  }

  /** Does something, waits for a new word of the bot that holds `heard`, and gives its whole text. */
  async function doAndHear(act: () => Promise<void>, heard: string | RegExp): Promise<string> {
    await take();
    const before = await said(heard).count();
    await act();
    return read(heard, said(heard).nth(before));
  }

  /** The text of a bubble as soon as it is there; what was said instead stands in the error. */
  async function read(heard: string | RegExp, bubble: Locator): Promise<string> {
    try {
      await bubble.waitFor();
    } catch {
      const last = (await bubbles.allInnerTexts()).slice(-2).join('\n—\n');
      throw new Error(`${name} did not hear "${heard}", but at last:\n${last}`);
    }
    return bubble.innerText();
  }

  async function press(label: string): Promise<void> {
    const offered = own.locator('[role="log"], [data-testid="quick-replies"]');
    await offered.getByRole('button', { name: label, exact: true }).last().click();
  }

  return {
    name,
    take,
    say: (text: string, heard: string | RegExp) =>
      doAndHear(async () => {
        await own.getByTestId('input').fill(text);
        await own.getByTestId('send').click();
      }, heard),
    tap: (label: string, heard: string | RegExp) => doAndHear(() => press(label), heard),
    /** Sends the page's sample photo. */
    show: (heard: string | RegExp) =>
      doAndHear(async () => {
        await own.locator('.more').click();
        await own.locator('[data-tool="sample"]').click();
      }, heard),
    /** Quotes a word of the bot and writes to it. */
    quote: (quoted: string | RegExp, text: string, heard: string | RegExp) =>
      doAndHear(async () => {
        const bubble = said(quoted).last();
        await bubble.locator('.text').click({ position: { x: 8, y: 8 } });
        await bubble.getByRole('button', { name: 'Trích dẫn' }).click();
        await own.getByTestId('input').fill(text);
        await own.getByTestId('send').click();
      }, heard),
    /** Waits until the bot has said it, now or before, and gives the whole text of the last that does. */
    async hear(text: string | RegExp): Promise<string> {
      await take();
      return read(text, said(text).last());
    },
    /** Where the last link of this label leads to. */
    findLink: async (label: string) =>
      (await own.getByRole('link', { name: label, exact: true }).last().getAttribute('href')) ?? '',
    /** Everything that the bot has said, in its order. */
    async heard(): Promise<readonly string[]> {
      await take();
      return bubbles.allInnerTexts();
    },
  };
}

/** Files a petition step by step; gives the receipt. `who`: name and phone, or nothing for an anonymous one. */
export async function filePetition(
  citizen: Person,
  { category, what, hamlet, photo = false, who }: Wish,
): Promise<string> {
  await citizen.say('gửi kiến nghị', 'lĩnh vực nào');
  await citizen.say(category, 'việc gì đã xảy ra');
  await citizen.say(what, 'đã ghi');
  await citizen.tap('Xong', 'thôn, tổ nào');
  await citizen.say(hamlet, 'gần chỗ nào');
  await citizen.tap('Bỏ qua', 'có ảnh không');
  if (photo) await citizen.show('Đã nhận 1/5 ảnh');
  await citizen.tap(photo ? 'Xong' : 'Bỏ qua', 'hay gửi ẩn danh');
  if (who) {
    await citizen.tap('Cho tên, số', 'họ và tên');
    await citizen.say(who.name, 'số điện thoại để');
    await citizen.say(who.phone, 'Gửi luôn hay sửa');
  } else {
    await citizen.tap('Ẩn danh', 'Gửi luôn hay sửa');
  }
  return citizen.tap('Gửi', /mã PA\d\d-\d{5}/);
}

interface Wish {
  readonly category: string;
  readonly what: string;
  readonly hamlet: string;
  readonly photo?: boolean;
  readonly who?: { readonly name: string; readonly phone: string };
}

/** The petition's code in what a citizen reads. */
export function readCode(text: string): string {
  return /PA\d\d-\d{5}/.exec(text)?.[0] ?? '';
}
