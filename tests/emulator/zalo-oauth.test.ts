import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APP, type Bench, HOUR, OA, startBench, USER } from './world.ts';

describe('Zalo OAuth', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(() => bench.close());

  const ask = async (form: Record<string, string>, secret = 'APP_SECRET') => {
    const response = await fetch(`${bench.base}/emulator/oauth/v4/oa/access_token`, {
      method: 'POST',
      headers: { secret_key: secret },
      body: new URLSearchParams({ app_id: APP, ...form }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: bodies are asserted field by field
    const body: any = await response.json();
    return { status: response.status, body };
  };
  const consent = async (query: Record<string, string>) => {
    const all = new URLSearchParams({ app_id: APP, redirect_uri: 'https://xa.example/cb', ...query });
    const response = await fetch(`${bench.base}/emulator/oauth/v4/oa/permission?${all}`, {
      redirect: 'manual',
    });
    return response;
  };
  const getCode = async (query: Record<string, string> = {}): Promise<string> => {
    const location = (await consent(query)).headers.get('location');
    return new URL(location ?? '').searchParams.get('code') ?? '';
  };
  const works = async (token: string): Promise<boolean> =>
    (await bench.zalo('/v2.0/oa/getoa', undefined, { access_token: token })).body.error === 0;

  it('sends the person back with code, oa_id, state and challenge', async () => {
    const response = await consent({ state: 'S1', code_challenge: 'C1' });
    expect(response.status).toBe(302);
    const url = new URL(response.headers.get('location') ?? '');
    expect(url.origin + url.pathname).toBe('https://xa.example/cb');
    expect(url.searchParams.get('oa_id')).toBe(OA);
    expect(url.searchParams.get('state')).toBe('S1');
    expect(url.searchParams.get('code_challenge')).toBe('C1');
  });

  it('refuses an unknown app and a redirect that is no address', async () => {
    expect(await (await consent({ app_id: '1' })).json()).toMatchObject({ error: -14002 });
    expect(await (await consent({ redirect_uri: 'nowhere' })).json()).toMatchObject({ error: -14003 });
  });

  it('exchanges a code once, for a pair with expires_in as the string 90000', async () => {
    const code = await getCode();
    const { status, body } = await ask({ grant_type: 'authorization_code', code });
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'refresh_token']);
    expect(body.expires_in).toBe('90000');
    expect(await works(body.access_token)).toBe(true);
    const again = await ask({ grant_type: 'authorization_code', code });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ error: -14005 });
  });

  it('forgets a code after ten minutes', async () => {
    const code = await getCode();
    bench.clock += 10 * 60_000 + 1;
    expect((await ask({ grant_type: 'authorization_code', code })).body.error).toBe(-14005);
  });

  it('checks the verifier when a challenge was given', async () => {
    const code_challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
    const wrong = { grant_type: 'authorization_code', code: await getCode({ code_challenge }) };
    expect((await ask({ ...wrong, code_verifier: 'x' })).body.error).toBe(-14005);
    const right = { grant_type: 'authorization_code', code: await getCode({ code_challenge }) };
    const code_verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    expect((await ask({ ...right, code_verifier })).body.expires_in).toBe('90000');
  });

  it('wants the secret as a header, the app id and a known grant type', async () => {
    expect((await ask({ grant_type: 'refresh_token', refresh_token: 'x' }, 'wrong')).body.error).toBe(-14004);
    expect((await ask({ app_id: '1', grant_type: 'refresh_token' })).body.error).toBe(-14001);
    expect((await ask({ grant_type: 'password' })).body.error).toBe(-14018);
  });

  it('spends refresh tokens, and kills the old access token at once', async () => {
    const first = bench.emulator.issueZaloTokens(OA);
    const renew = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const second = (await ask(renew)).body;
    expect(await works(first.access_token)).toBe(false);
    expect(await works(second.access_token)).toBe(true);
    const reused = await ask(renew);
    expect(reused.status).toBe(200);
    expect(reused.body).toMatchObject({ error: -14014, error_name: 'Invalid refresh token.' });
    expect(reused.body).not.toHaveProperty('message');
    expect(await works(second.access_token)).toBe(true);
  });

  it('lets an access token live 25 hours', async () => {
    const { access_token } = bench.emulator.issueZaloTokens(OA);
    bench.clock += 25 * HOUR;
    expect(await works(access_token)).toBe(true);
    bench.clock += 1;
    const late = await bench.zalo('/v2.0/oa/getoa', undefined, { access_token });
    expect(late.body).toEqual({ error: -216, message: 'Access token has expired' });
  });

  it('has no refresh endpoint of its own', async () => {
    const response = await fetch(`${bench.base}/emulator/oauth/v4/oa/refresh_token`, { method: 'POST' });
    expect(await response.json()).toEqual({
      error: '404',
      message: 'You currently access to an empty api...',
    });
  });

  it('takes tokens away and tells the app', async () => {
    const pair = bench.emulator.issueZaloTokens(OA);
    await bench.emulator.zalo.revoke(OA);
    expect(bench.zaloEvents('permission_revoked')[0]?.body.oa_id).toBe(OA);
    const answer = await bench.zalo('/v2.0/oa/getoa', undefined, { access_token: pair.access_token });
    expect(answer.body.error).toBe(-220);
    const renewed = await ask({ grant_type: 'refresh_token', refresh_token: pair.refresh_token });
    expect(renewed.body.error).toBe(-14014);
  });

  it('lets the admin choose among several OAs', async () => {
    const two = await startBench({
      zalo: {
        appId: APP,
        appSecret: 'S',
        oaSecretKey: 'K',
        callback: 'https://xa.example/cb',
        oas: [
          { id: OA, name: 'Xã <Một>' },
          { id: USER, name: 'Xã Hai' },
        ],
      },
    });
    const path = `${two.base}/emulator/oauth/v4/oa/permission?app_id=${APP}&redirect_uri=`;
    const page = await (await fetch(`${path}https://xa.example/cb`)).text();
    expect(page).toContain('Xã Hai');
    expect(page).toContain('Xã &#60;Một&#62;');
    const elsewhere = await (await fetch(`${path}https://evil.example/cb`)).json();
    expect(elsewhere).toMatchObject({ error: -14003 });
    await two.close();
  });
});
