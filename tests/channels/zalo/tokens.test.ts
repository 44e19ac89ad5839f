import { beforeEach, describe, expect, it } from 'vitest';
import type { Http, HttpAnswer } from '../../../src/channels/http.ts';
import { createZaloTokens, type ZaloTokens } from '../../../src/channels/zalo/tokens.ts';
import type { Token } from '../../../src/domain/token.ts';
import { ChannelError } from '../../../src/errors.ts';
import { NOW, OA, ZALO } from '../make-channel.ts';
import { createMemoryTokens, type MemoryTokens } from '../memory-tokens.ts';

const HOUR = 3_600_000;
const LIFE = 25 * HOUR;
const pair = (n: number, issuedAt: number): Token => ({
  accessToken: `access-${n}`,
  refreshToken: `refresh-${n}`,
  issuedAt,
  expiresAt: issuedAt + LIFE,
});

let now: number;
let tokens: MemoryTokens;
let oauth: (refreshToken: string) => Promise<HttpAnswer>;
let refreshes: string[];
let troubles: string[];

/** A platform whose refresh tokens work once, in order: refresh-1 gives pair 2. */
const rotate = async (refreshToken: string): Promise<HttpAnswer> => {
  const number = Number(refreshToken.split('-')[1]);
  const fresh = refreshes.filter((used) => used === refreshToken).length === 1;
  const json = fresh
    ? { access_token: `access-${number + 1}`, refresh_token: `refresh-${number + 1}`, expires_in: '90000' }
    : { error: '-14014', error_name: 'Invalid refresh token.' };
  return { status: 200, json };
};

function keep(store: MemoryTokens = tokens): ZaloTokens {
  const postForm: Http['postForm'] = async (_url, form) => {
    refreshes.push(form['refresh_token'] ?? '');
    return oauth(form['refresh_token'] ?? '');
  };
  const http = { postForm } as Http;
  const onTrouble = (_account: string, error: ChannelError) => void troubles.push(error.platformCode);
  return createZaloTokens({ ...ZALO, tokens: store, http, now: () => now, onTrouble });
}

beforeEach(() => {
  now = NOW;
  tokens = createMemoryTokens({ [OA]: pair(1, NOW) });
  oauth = rotate;
  refreshes = [];
  troubles = [];
});

describe('refreshing of Zalo tokens', () => {
  it('leaves a young token alone and asks the store once', async () => {
    const keeper = keep();
    expect([await keeper.read(OA), await keeper.read(OA)]).toEqual(['access-1', 'access-1']);
    expect(tokens.reads).toHaveLength(1);
    expect(refreshes).toEqual([]);
  });

  it('is done before half of the life has gone', async () => {
    const keeper = keep();
    await keeper.read(OA);
    now = NOW + LIFE / 2 - 1;
    expect(await keeper.read(OA)).toBe('access-2');
    expect(tokens.saved.get(OA)).toEqual(pair(2, now));
  });

  it('is done once by many callers in many processes', async () => {
    now = NOW + LIFE / 2;
    const keepers = [keep(), keep(), keep()];
    const found = await Promise.all(keepers.flatMap((keeper) => [keeper.read(OA), keeper.read(OA)]));
    expect(new Set(found)).toEqual(new Set(['access-2']));
    expect(refreshes).toEqual(['refresh-1']);
  });

  it('is done once when many sends are refused together', async () => {
    const keepers = [keep(), keep()];
    const found = await Promise.all(
      keepers.flatMap((one) => [one.renew(OA, 'access-1'), one.renew(OA, 'access-1')]),
    );
    expect(new Set(found)).toEqual(new Set(['access-2']));
    expect(refreshes).toEqual(['refresh-1']);
  });

  it('starts from a refresh token alone, as an operator links an OA', async () => {
    tokens.saved.set(OA, { accessToken: '', refreshToken: 'refresh-7', issuedAt: 0, expiresAt: 0 });
    expect(await keep().read(OA)).toBe('access-8');
  });

  it('takes the pair of whoever used the refresh token outside the lock', async () => {
    now = NOW + LIFE;
    oauth = async () => {
      tokens.saved.set(OA, pair(9, now));
      return { status: 200, json: { error: '-14014', error_name: 'Invalid refresh token.' } };
    };
    expect(await keep().read(OA)).toBe('access-9');
    expect(refreshes).toHaveLength(1);
  });

  it('asks for a new consent when the refresh token is dead and nobody stored another', async () => {
    now = NOW + LIFE;
    oauth = async () => ({ status: 200, json: { error: '-14014', error_name: 'Invalid refresh token.' } });
    await expect(keep().read(OA)).rejects.toMatchObject({ kind: 'token', platformCode: '-14014' });
    expect(tokens.saved.get(OA)).toEqual(pair(1, NOW));
  });

  it('that fails leaves the living token in use, tells so, and is tried again a minute later', async () => {
    now = NOW + LIFE / 2;
    const keeper = keep();
    oauth = async () => {
      throw new ChannelError('transient', 'timeout', 'x', { maybeDelivered: true });
    };
    expect([await keeper.read(OA), await keeper.read(OA)]).toEqual(['access-1', 'access-1']);
    expect([refreshes.length, troubles]).toEqual([1, ['timeout']]);
    now += 60_000;
    refreshes.length = 0;
    oauth = rotate;
    expect(await keeper.read(OA)).toBe('access-2');
  });

  it('that fails with a dead token never says that a message may have been delivered', async () => {
    now = NOW + LIFE;
    oauth = async () => {
      throw new ChannelError('transient', 'timeout', 'x', { maybeDelivered: true });
    };
    await expect(keep().read(OA)).rejects.toMatchObject({ kind: 'transient', maybeDelivered: false });
  });

  it('keeps a pair that the store could not take, and stores it before anybody uses it', async () => {
    now = NOW + LIFE / 2;
    let broken = true;
    const write: MemoryTokens['write'] = async (account, token) => {
      if (broken) throw new Error('store is down');
      tokens.saved.set(account, token);
    };
    const keeper = keep({ ...tokens, write });
    await expect(keeper.read(OA)).rejects.toMatchObject({ kind: 'transient', platformCode: 'token-store' });
    broken = false;
    expect(await keeper.read(OA)).toBe('access-2');
    expect(refreshes).toEqual(['refresh-1']);
    expect(tokens.saved.get(OA)?.accessToken).toBe('access-2');
  });

  it('needs a refresh token', async () => {
    now = NOW + LIFE;
    tokens.saved.set(OA, { accessToken: 'access-1', issuedAt: NOW, expiresAt: NOW + LIFE });
    await expect(keep().read(OA)).rejects.toMatchObject({ kind: 'token', platformCode: 'no-refresh-token' });
  });

  it('turns a broken store into a passing failure', async () => {
    const read = async () => {
      throw new Error('store is down');
    };
    await expect(keep({ ...tokens, read }).read(OA)).rejects.toMatchObject({
      kind: 'transient',
      platformCode: 'token-store',
    });
  });
});
