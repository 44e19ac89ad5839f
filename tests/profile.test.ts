import { describe, expect, it } from 'vitest';
import { flows } from '../flows/index.ts';
import { loadLocales } from '../src/bot/load-locales.ts';
import { createLocaliser } from '../src/bot/localise.ts';
import { parsePayload } from '../src/domain/payload.ts';
import { writeProfile } from '../src/profile.ts';

const localiser = createLocaliser(loadLocales(), (key) => {
  throw new Error(`no text for ${key}`);
});
const profile = writeProfile(localiser, { name: 'Xã Mẫu' });

describe('what a Page shows to newcomers', () => {
  it('is there in every language, the commune’s first', () => {
    expect(profile.map(({ locales }) => locales)).toEqual([['vi_VN'], ['en_US', 'en_GB']]);
    for (const { greeting } of profile) expect(greeting).toContain('Xã Mẫu');
  });

  it('leads to flows that exist, by payloads that work at any time', () => {
    for (const { menu, questions } of profile) {
      expect([menu.length, questions.length]).toEqual([6, 4]);
      for (const { payload } of [...menu, ...questions]) {
        const read = parsePayload(payload);
        expect(read?.type === 'go' && flows.has(read.flow), payload).toBe(true);
      }
    }
  });

  it('fits as it is: greeting 160, menu 30, questions 80 characters, with a long name too', () => {
    for (const { greeting, menu, questions } of writeProfile(localiser, { name: 'Xã '.padEnd(40, 'ệ') })) {
      expect(greeting.length).toBeLessThanOrEqual(160);
      for (const { title } of menu) expect(title.length).toBeLessThanOrEqual(30);
      for (const { title } of questions) expect(title.length).toBeLessThanOrEqual(80);
    }
  });

  it('is the commune’s own where it rewrote words, also in what is searched', () => {
    const own = 'profile-ask-procedure = Làm căn cước ở đâu?\nmenu-petition = Báo việc';
    const { vi = [], ...others } = loadLocales();
    const [home, english] = writeProfile(createLocaliser({ vi: [...vi, own], ...others }), { name: 'Xã' });
    expect(home.menu.map(({ title }) => title)).toContain('Báo việc');
    expect(home.questions[0]).toMatchObject({ title: 'Làm căn cước ở đâu?' });
    expect(english?.questions[0]?.payload).toBe('xtt:g:procedures:Làm căn cước ở đâu?');
  });

  it('leaves out a language that does not name itself to the platforms', () => {
    const { vi = [] } = loadLocales();
    const bare = createLocaliser({ vi, xx: ['menu = X'] });
    expect(writeProfile(bare, { name: 'Xã' })).toHaveLength(1);
  });
});
