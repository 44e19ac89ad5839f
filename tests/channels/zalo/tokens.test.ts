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
  refreshEndsAt: issuedAt + 90 * 24 * HOUR,
});
const REFUSED: HttpAnswer = {
  status: 200,
  json: { error: '-14014', error_name: 'Invalid refresh token.' },
};

let now: number;
let tokens: MemoryTokens;
let oauth: (refreshToken: string) => Promise<HttpAnswer>;
let refreshes: string[];
let troubles: string[];
let lost: object[];

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
  const onLost = (account: string, facts: object) => void lost.push({ account, ...facts });
  return createZaloTokens({ ...ZALO, tokens: store, http, now: () => now, onTrouble, onLost });
}

beforeEach(() => {
  now = NOW;
  tokens = createMemoryTokens({ [OA]: pair(1, NOW) });
  oauth = rotate;
  refreshes = [];
  troubles = [];
  lost = [];
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
      return REFUSED;
    };
    expect(await keep().read(OA)).toBe('access-9');
    expect(refreshes).toHaveLength(1);
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
    const replace: MemoryTokens['replace'] = async (account, refreshToken, token) => {
      if (broken && token.triedAt === undefined) throw new Error('store is down');
      return tokens.replace(account, refreshToken, token);
    };
    const keeper = keep({ ...tokens, replace });
    await expect(keeper.read(OA)).rejects.toMatchObject({ kind: 'transient', platformCode: 'token-store' });
    broken = false;
    // Another process found the old one spent meanwhile.
    tokens.saved.set(OA, { ...pair(1, NOW), lost: { code: '-14014', at: now } });
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

describe('an OA whose refresh token is dead', () => {
  beforeEach(() => {
    oauth = async () => REFUSED;
  });
  const MARK = { lost: { code: '-14014' } };

  it('is marked, once told, and never asked for again by any process', async () => {
    now = NOW + LIFE;
    const keepers = [keep(), keep()];
    for (const keeper of keepers)
      await expect(keeper.read(OA)).rejects.toMatchObject({ kind: 'token', platformCode: '-14014' });
    now += LIFE;
    await expect(keep().read(OA)).rejects.toMatchObject({ kind: 'token', platformCode: '-14014' });
    expect(refreshes).toEqual(['refresh-1']);
    expect(lost).toEqual([{ account: OA, code: '-14014', triedAt: undefined }]);
    expect(tokens.saved.get(OA)).toMatchObject(MARK);
  });

  it('serves on with the access token until Zalo refuses that too, then not even the API is asked', async () => {
    now = NOW + LIFE / 2;
    const keeper = keep();
    expect([await keeper.read(OA), await keeper.read(OA)]).toEqual(['access-1', 'access-1']);
    expect(tokens.saved.get(OA)).toMatchObject(MARK);
    await expect(keeper.renew(OA, 'access-1')).rejects.toMatchObject({ platformCode: '-14014' });
    await expect(keeper.read(OA)).rejects.toMatchObject({ platformCode: '-14014' });
    expect([refreshes.length, lost.length]).toEqual([1, 1]);
  });

  it('works at once when it is linked again', async () => {
    now = NOW + LIFE;
    const keeper = keep();
    await expect(keeper.read(OA)).rejects.toMatchObject({ kind: 'token' });
    tokens.saved.set(OA, pair(5, now));
    expect(await keeper.read(OA)).toBe('access-5');
  });

  it('is told together with the refresh before it that had no end', async () => {
    now = NOW + LIFE;
    tokens.saved.set(OA, { ...pair(1, NOW), triedAt: NOW + 7 });
    await expect(keep().read(OA)).rejects.toMatchObject({ kind: 'token' });
    expect(lost).toEqual([{ account: OA, code: '-14014', triedAt: NOW + 7 }]);
  });

  it('is not marked when the app is what Zalo refuses, which is asked for once a minute', async () => {
    now = NOW + LIFE;
    oauth = async () => ({ status: 200, json: { error: '-14004', error_name: 'Invalid secret key.' } });
    const keeper = keep();
    for (let i = 0; i < 3; i += 1)
      await expect(keeper.read(OA)).rejects.toMatchObject({ kind: 'token', platformCode: '-14004' });
    expect(refreshes).toHaveLength(1);
    now += 60_000;
    oauth = rotate;
    refreshes.length = 0;
    expect(await keeper.read(OA)).toBe('access-2');
  });
});

describe('a process that lost its lock', () => {
  it('does not put its pair over that of a new link', async () => {
    now = NOW + LIFE;
    oauth = async (refreshToken) => {
      tokens.saved.set(OA, pair(9, now));
      return rotate(refreshToken);
    };
    expect(await keep().read(OA)).toBe('access-9');
    expect(tokens.saved.get(OA)).toEqual(pair(9, now));
  });

  it('still brings in the pair that it got, although another one has given up meanwhile', async () => {
    now = NOW + LIFE;
    oauth = async (refreshToken) => {
      const answer = await rotate(refreshToken);
      tokens.saved.set(OA, { ...pair(1, NOW), lost: { code: '-14014', at: now } });
      return answer;
    };
    expect(await keep().read(OA)).toBe('access-2');
    expect(tokens.saved.get(OA)).toEqual(pair(2, now));
  });
});

it('a store that takes no writes costs no refresh token', async () => {
  now = NOW + LIFE;
  const replace = async () => {
    throw new Error('store is read-only');
  };
  await expect(keep({ ...tokens, replace }).read(OA)).rejects.toMatchObject({ platformCode: 'token-store' });
  expect(refreshes).toEqual([]);
});
