import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../../src/channels/http.ts';
import { renderProfile } from '../../../src/channels/messenger/account.ts';
import type { Profile, ProfileWords, Tap } from '../../../src/domain/profile.ts';
import { MESSENGER, makeMessenger, NOW, PAGE } from '../make-channel.ts';
import { createMemoryTokens } from '../memory-tokens.ts';

const tap = (title: string): Tap => ({ type: 'answer', title, payload: `xtt:g:${title}:` });
const vi: ProfileWords = {
  locales: ['vi_VN'],
  greeting: 'Chào'.normalize('NFD'),
  menu: [tap('menu')],
  questions: [tap('help')],
};
const en: ProfileWords = { ...vi, locales: ['en_US', 'en_GB'], greeting: 'Hello' };

describe('a Messenger profile', () => {
  it('has the first language for everybody, and each language by its names', () => {
    const menu = {
      composer_input_disabled: false,
      call_to_actions: [{ type: 'postback', title: 'menu', payload: 'xtt:g:menu:' }],
    };
    const starters = { call_to_actions: [{ question: 'help', payload: 'xtt:g:help:' }] };
    const locales = ['default', 'vi_VN', 'en_US', 'en_GB'];
    expect(renderProfile([vi, en])).toEqual({
      get_started: { payload: 'GET_STARTED' },
      greeting: [
        { locale: 'default', text: 'Chào' },
        { locale: 'vi_VN', text: 'Chào' },
        { locale: 'en_US', text: 'Hello' },
        { locale: 'en_GB', text: 'Hello' },
      ],
      persistent_menu: locales.map((locale) => ({ locale, ...menu })),
      ice_breakers: locales.map((locale) => ({ locale, ...starters })),
    });
  });

  it('stays within the sizes of the platform, whatever a commune writes', () => {
    const long = Array.from({ length: 25 }, (_, at) => tap(`${at} ${'ệ'.repeat(40)}`));
    const profile: Profile = [{ locales: [], greeting: '😀'.repeat(200), menu: long, questions: long }];
    const body = renderProfile(profile) as Record<string, { text: string; call_to_actions: Tap[] }[]>;
    expect(body['greeting']?.[0]?.text).toBe('😀'.repeat(80));
    const items = body['persistent_menu']?.[0]?.call_to_actions ?? [];
    expect(items.map(({ title }) => title.length)).toEqual(Array(20).fill(30));
    expect(body['ice_breakers']?.[0]?.call_to_actions).toHaveLength(4);
  });
});

describe('calls beside messages', () => {
  const http = createHttp();
  const token = { accessToken: 'PAGE_TOKEN_EXAMPLE', issuedAt: NOW };
  const channel = makeMessenger(createMemoryTokens({ [PAGE]: token }), http);
  const expectPost = (path: string, body: nock.RequestBodyMatcher) =>
    nock(MESSENGER.apiUrl)
      .post(`/v25.0/me/${path}`, body)
      .query({ access_token: token.accessToken, appsecret_proof: /^[0-9a-f]{64}$/ });

  beforeAll(() => nock.disableNetConnect());
  afterEach(() => {
    expect(nock.pendingMocks()).toEqual([]);
    nock.cleanAll();
  });
  afterAll(async () => {
    nock.restore();
    await http.close();
  });

  it('set the profile by one call', async () => {
    expectPost('messenger_profile', renderProfile([vi]) as nock.DataMatcherMap).reply(200, {
      result: 'success',
    });
    await channel.setProfile?.(PAGE, [vi]);
  });

  it('tell why a profile was refused', async () => {
    expectPost('messenger_profile', /./).reply(400, { error: { message: '(#100) …', code: 100 } });
    await expect(channel.setProfile?.(PAGE, [vi])).rejects.toMatchObject({
      ...{ kind: 'content', platformCode: '100' },
    });
    await expect(channel.setProfile?.('404', [vi])).rejects.toMatchObject({ platformCode: 'not-linked' });
  });

  it('show and end the sign of writing, whose answer has no message id', async () => {
    for (const [on, sender_action] of [
      [true, 'typing_on'],
      [false, 'typing_off'],
    ] as const) {
      expectPost('messages', { recipient: { id: 'PSID' }, sender_action }).reply(200, {
        recipient_id: 'PSID',
      });
      await channel.setTyping?.(PAGE, 'PSID', on);
    }
  });
});
