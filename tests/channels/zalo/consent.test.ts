import { expect, it } from 'vitest';
import type { ConsentDesk } from '../../../src/channels/channel.ts';
import { createHttp } from '../../../src/channels/http.ts';
import { channels } from '../../../src/channels/index.ts';
import { NOW, ZALO } from '../make-channel.ts';
import { createMemoryTokens } from '../memory-tokens.ts';

function openDesk(codeVerifier?: string): ConsentDesk {
  const more = codeVerifier === undefined ? {} : { codeVerifier };
  const { consent } = channels.zalo({
    ...{ ...ZALO, ...more, tokens: createMemoryTokens(), http: createHttp(), now: () => NOW },
  });
  if (consent === undefined) throw new Error('Zalo has a page of consent');
  return consent;
}
const request = { callback: 'https://xa.example/connect/zalo/callback', state: 's' };

it('asks with a challenge of its own each time', () => {
  const desk = openDesk();
  const [one, other] = [desk.ask(request), desk.ask(request)];
  expect(one.verifier).toMatch(/^[\w-]{43}$/);
  expect(one.verifier).not.toBe(other.verifier);
  const url = new URL(one.url);
  expect(url.origin + url.pathname).toBe('https://oauth.zalo.test/v4/oa/permission');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    app_id: ZALO.appId,
    redirect_uri: request.callback,
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: 's',
  });
  expect(one.url).not.toContain(one.verifier);
});

it('asks with the challenge that the console holds (vector of RFC 7636)', () => {
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const asked = openDesk(verifier).ask(request);
  expect(asked.verifier).toBe(verifier);
  const challenge = new URL(asked.url).searchParams.get('code_challenge');
  expect(challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
});

it.each([
  [
    { oa_id: '388', code: 'c' },
    { account: '388', code: 'c' },
  ],
  [{ oa_id: '388' }, undefined],
  [{ oa_id: '388', code: '' }, undefined],
  [{ code: 'c' }, undefined],
  [{ oa_id: ['388', '389'], code: 'c' }, undefined],
  [{ oa_id: '../x', code: 'c' }, undefined],
])('reads what came back: %j', (query, answer) => {
  expect(openDesk().readAnswer(query)).toEqual(answer);
});
