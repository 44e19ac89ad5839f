import { describe, expect, it } from 'vitest';
import { OA_CODES, readFailure, readOAuthFailure } from '../../../src/channels/zalo/errors.ts';
import type { ChannelErrorKind } from '../../../src/errors.ts';

const KINDS: Record<ChannelErrorKind, readonly number[]> = {
  transient: [-32, -200, -214, -234],
  token: [-216, -219, -220, -223],
  window: [-213, -230, -232, -320, -321],
  content: [-100, -201, -210, -233],
  permanent: [
    -204, -205, -208, -209, -211, -212, -217, -218, -221, -224, -227, -235, -236, -237, -238, -240, -241,
    -242, -244, -248, -249, -403, 404,
  ],
};
const answer = (json: unknown, status = 200) => ({ status, json });

describe('refusals of the OA API', () => {
  const rows = Object.entries(KINDS).flatMap(([kind, codes]) => codes.map((code) => ({ kind, code })));

  it.each(rows)('$code is $kind', ({ kind, code }) => {
    const failure = readFailure(answer({ error: String(code), message: 'x' }));
    expect(failure).toMatchObject({ kind, platformCode: String(code), maybeDelivered: false });
  });

  it('are all known by the table above', () => {
    expect(rows.map(({ code }) => String(code)).sort()).toEqual([...OA_CODES.keys()].sort());
  });

  it('with an unknown code are permanent and show no id, phone or token of the message', () => {
    const message = 'user 246845883529197922 (+84 912 345 678) with token abcdEFGH1234_abcdEFGH1234 is odd';
    const failure = readFailure(answer({ error: '-999', message }));
    expect(failure).toMatchObject({
      kind: 'permanent',
      message: 'zalo -999: user * (+*) with token * is odd',
    });
  });

  it('without a code are never success', () => {
    expect(readFailure(answer({}))).toMatchObject({ kind: 'transient', maybeDelivered: true });
    expect(readFailure(answer({ error: '0' }, 403))).toMatchObject({
      kind: 'permanent',
      platformCode: 'http-403',
    });
  });

  it('are none when the code is 0', () => {
    expect(readFailure(answer({ error: '0', message: 'Success' }))).toBeUndefined();
  });
});

describe('refusals of the token endpoint', () => {
  it.each([
    '-14001',
    '-14002',
    '-14003',
    '-14004',
    '-14005',
    '-14012',
    '-14014',
    '-14018',
    '-14020',
    '-14024',
    '-14029',
    '404',
    '-1',
  ])('%s asks for a new consent', (code) => {
    const failure = readOAuthFailure(answer({ error: code, error_name: 'Invalid refresh token.' }));
    expect(failure).toMatchObject({ kind: 'token', platformCode: code });
  });

  it('-32 passes', () => {
    expect(readOAuthFailure(answer({ error: '-32' }))?.kind).toBe('transient');
  });

  it('is no success without an access token', () => {
    expect(readOAuthFailure(answer({}))).toMatchObject({ kind: 'token', platformCode: 'no-access-token' });
    expect(readOAuthFailure(answer({ access_token: 'a' }))).toBeUndefined();
    expect(readOAuthFailure(answer({ access_token: 'a' }, 401))).toMatchObject({ kind: 'token' });
  });
});
