import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';
import { DRAFT_LIFE_MS } from '../../src/domain/conversation.ts';
import { CITIZEN } from '../helpers/sample-commune.ts';
import { type Bench, createBench, createMetBench, keysOf, readAll } from './bench.ts';

const TEXT = 'đèn đường hỏng trước cổng chợ';
const REVIEW = /^petition-/;

/** A citizen who has told what happened and is asked where. */
async function createHalfDone(): Promise<Bench> {
  const bench = await createMetBench();
  await bench.tap('menu-petition');
  await bench.say(TEXT);
  return bench;
}

describe('a newcomer', () => {
  it('is greeted, told what is kept, and shown the menu, once', async () => {
    const bench = createBench();
    expect(keysOf(await bench.act({ kind: 'start' }))).toEqual(['welcome', 'welcome-privacy', 'menu']);
    expect(bench.memory()).toMatchObject({ met: true, locale: 'vi', turn: 1 });
    expect(keysOf(await bench.act({ kind: 'follow' }))).toEqual(['menu']);
    expect(keysOf(await bench.act({ kind: 'start' }))).toEqual(['menu']);
  });

  it('who begins with a wish gets the greeting and the answer', async () => {
    const keys = keysOf(await createBench().say('làm khai sinh'));
    expect(keys.slice(0, 2)).toEqual(['welcome', 'welcome-privacy']);
    expect(keys.at(-1)).toBe('procedure-summary');
  });

  it('who only says hello is not told that nobody understood', async () => {
    expect(keysOf(await createBench().say('chào em'))).toEqual(['welcome', 'welcome-privacy', 'menu']);
    expect(keysOf(await createBench().act({ kind: 'sticker' }))).toEqual([
      'welcome',
      'welcome-privacy',
      'menu',
    ]);
  });

  it('who asks for the menu or for help gets it once', async () => {
    expect(keysOf(await createBench().say('menu'))).toEqual(['welcome', 'welcome-privacy', 'menu']);
    expect(keysOf(await createBench().say('giúp'))).toEqual(['welcome', 'welcome-privacy', 'help']);
  });

  it('who scans an official’s code is greeted and may rate', async () => {
    const said = keysOf(await createBench().act({ kind: 'start', ref: 'rate-an' }));
    expect(said).toEqual(['welcome', 'welcome-privacy', 'rate-stars']);
  });

  it('is greeted although a port fails', async () => {
    const bench = createBench();
    bench.commune = { ...bench.commune, name: 'Xã Khác' };
    expect(readAll(await bench.act({ kind: 'start' }))).toContain('Xã Khác');
  });
});

describe('words that work everywhere', () => {
  it.each(['menu', 'MENU', 'trang chủ', 'hủy', 'huy', 'thoát', 'stop', 'cancel'])(
    '%j leaves a form for the menu and keeps what was told',
    async (word) => {
      const bench = await createHalfDone();
      expect(keysOf(await bench.say(word))).toEqual(['draft-kept', 'menu']);
      expect(bench.memory()?.drafts).toMatchObject({ petition: { data: { text: TEXT } } });
      expect(bench.memory()).not.toHaveProperty('flow');
    },
  );

  it.each(['quay lại', 'quay lai', 'go back'])('%j goes to the question before', async (word) => {
    const bench = await createHalfDone();
    const before = keysOf([...bench.records.sent]).at(-1);
    await bench.tap('petition-guess-yes');
    const after = keysOf(await bench.say(word));
    expect(after).toHaveLength(1);
    expect(after[0]).toMatch(REVIEW);
    expect(before).toBe('petition-category-guess');
  });

  it('going back where there is nothing before is the menu', async () => {
    const bench = await createMetBench();
    expect(keysOf(await bench.say('quay lại'))).toEqual(['menu']);
  });

  it.each(['giúp', 'trợ giúp', 'help'])(
    '%j explains the question that is open and asks it again',
    async (word) => {
      const bench = await createHalfDone();
      expect(keysOf(await bench.say(word))).toEqual(['help-here', 'petition-category-guess']);
      const first = bench.records.sent.find(({ reply }) => reply.key === 'petition-category-guess');
      if (!first) throw new Error('nothing was asked');
      const payload = bench.payloadOf(first, 'petition-guess-yes');
      expect(keysOf(await bench.act({ kind: 'choice', payload }))).not.toContain('choice-stale');
    },
  );

  it('help outside of a form is the help page', async () => {
    expect(keysOf(await (await createMetBench()).say('giúp'))).toEqual(['help']);
  });
});

describe('a half-done form', () => {
  it('is offered again and goes on where it stopped', async () => {
    const bench = await createHalfDone();
    await bench.say('menu');
    const again = await bench.say('Gửi kiến nghị');
    expect(keysOf(again)).toEqual(['petition-draft-found']);
    expect(readAll(again)).toContain(TEXT);
    expect(keysOf(await bench.tap('petition-continue'))).toEqual(['petition-category-guess']);
  });

  it('is kept when another wish interrupts it', async () => {
    const bench = await createHalfDone();
    const said = keysOf(await bench.tap('menu-info'));
    expect(said).toEqual(['draft-kept', 'commune-info']);
    expect(keysOf(await bench.say('Gửi kiến nghị'))).toEqual(['petition-draft-found']);
  });

  it('is not announced as kept when its own button opens it anew', async () => {
    const bench = await createHalfDone();
    expect(keysOf(await bench.tap('menu-petition'))).toEqual(['petition-draft-found']);
  });

  it('is forgotten after seven days', async () => {
    const bench = await createHalfDone();
    await bench.say('menu');
    bench.records.now += DRAFT_LIFE_MS - 1;
    expect(keysOf(await bench.tap('menu-petition'))).toEqual(['petition-draft-found']);
    await bench.say('menu');
    bench.records.now += DRAFT_LIFE_MS;
    expect(keysOf(await bench.tap('menu-petition'))).toEqual(['petition-category-first']);
  });

  it('is gone once it was started over and left again', async () => {
    const bench = await createHalfDone();
    await bench.say('menu');
    await bench.tap('menu-petition');
    await bench.tap('petition-over');
    expect(keysOf(await bench.say('menu'))).toEqual(['menu']);
    expect(bench.memory()?.drafts ?? {}).toEqual({});
  });

  it('restarts politely with its draft when the program changed under it', async () => {
    const bench = await createHalfDone();
    const memory = bench.memory();
    const flow = memory?.flow;
    if (!memory || !flow) throw new Error('no form is open');
    bench.records.saveConversation(CITIZEN, { ...memory, flow: { ...flow, version: 0 } });
    expect(keysOf(await bench.say('ở ngay cổng'))).toEqual(['flow-restarted', 'petition-draft-found']);
    expect(keysOf(await bench.tap('petition-continue'))).toEqual(['petition-category-guess']);
  });

  it('of a flow that is gone lets the person go on', async () => {
    const bench = await createHalfDone();
    const memory = bench.memory();
    const flow = memory?.flow;
    if (!memory || !flow) throw new Error('no form is open');
    bench.records.saveConversation(CITIZEN, { ...memory, flow: { ...flow, name: 'gone' } });
    expect(keysOf(await bench.say('chào em'))).toEqual(['lost']);
    expect(bench.memory()).not.toHaveProperty('flow');
  });
});

describe('buttons of old messages', () => {
  it('that answered another question are said to be old, and the open question is asked again', async () => {
    const bench = await createHalfDone();
    const old = bench.records.sent.at(-1);
    if (!old) throw new Error('nothing was said');
    await bench.tap('petition-guess-no');
    const payload = bench.payloadOf(old, 'petition-guess-yes');
    const [first, second, ...more] = keysOf(await bench.act({ kind: 'choice', payload }));
    expect([first, more]).toEqual(['choice-stale', []]);
    expect(second).toBe('petition-category');
  });

  it('that open something open it at any time', async () => {
    const bench = await createMetBench();
    const menu = bench.records.sent.at(-1);
    if (!menu) throw new Error('nothing was said');
    await bench.tap('menu-rate');
    await bench.say('menu');
    bench.records.now += 90 * 86_400_000;
    const payload = bench.payloadOf(menu, 'menu-info');
    expect(keysOf(await bench.act({ kind: 'choice', payload }))).toEqual(['commune-info']);
  });

  it('of a flow that is gone are said to be old', async () => {
    const bench = await createMetBench();
    expect(keysOf(await bench.act({ kind: 'choice', payload: 'xtt:g:gone:x' }))[0]).toBe('choice-stale');
  });

  it('are not confused by several questions in one turn: the last one counts', async () => {
    const bench = await createMetBench();
    await bench.tap('menu-language');
    const [reply] = await bench.say('English');
    expect(reply?.reply.key).toBe('locale-changed');
    expect(keysOf(await bench.say('1'))).toEqual(['menu']);
  });
});

describe('the language', () => {
  it('changes for the answer to the choice and for everything after', async () => {
    const bench = await createMetBench();
    await bench.tap('menu-language');
    const changed = await bench.say('English');
    expect(changed.map(({ locale }) => locale)).toEqual(['en']);
    expect((await bench.say('menu')).map(({ locale }) => locale)).toEqual(['en']);
    expect(keysOf(await bench.say('Send a petition'))).toEqual(['petition-category-first']);
    expect(keysOf(await bench.say('hủy'))).toEqual(['menu']);
    await bench.say('Ngôn ngữ / Language');
    expect((await bench.say('Tiếng Việt')).map(({ locale }) => locale)).toEqual(['vi']);
  });
});

it('a flow that fails fails the turn, and nothing is said by halves', async () => {
  const broken = new Map(flows);
  const menu = flows.get('menu');
  if (!menu) throw new Error('no menu');
  broken.set('menu', { ...menu, machine: { ...menu.machine, getInitialSnapshot: undefined } as never });
  const bench = createBench({ flows: broken, memory: { locale: 'vi', met: true, turn: 3 } });
  await expect(bench.say('menu')).rejects.toThrow();
  expect(bench.records.sent).toEqual([]);
  expect(bench.memory()).toEqual({ locale: 'vi', met: true, turn: 3 });
});
