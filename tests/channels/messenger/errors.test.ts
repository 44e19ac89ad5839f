import { describe, expect, it } from 'vitest';
import { GRAPH_CODES, readFailure } from '../../../src/channels/messenger/errors.ts';
import type { ChannelErrorKind } from '../../../src/errors.ts';

const KINDS: Record<ChannelErrorKind, string> = {
  transient: '1 1/99 1/1357046 2 4 4/2018022 4/2018354 9/2018352 32 100/2018008 613 1200 80006',
  token: '190 190/458 190/460 190/463',
  window: '10/2018278 10/2534022 10/2018065 10/2018300 2534022',
  content: '100 100/2018047 100/2018074 100/2018109 100/2018294',
  permanent:
    '1/2018382 2/2018344 10/2018108 10/1893063 100/2018001 200 200/1545041 200/2018028 200/2018027 200/2018021 230 368 551 551/1545041 2018218 2022 10303 10900 10903',
};

const refuse = (name: string, more: object = {}) => {
  const [code, error_subcode] = name.split('/');
  return readFailure({ status: 400, json: { error: { message: 'x', code, error_subcode, ...more } } });
};

describe('refusals of the Graph API', () => {
  const rows = Object.entries(KINDS).flatMap(([kind, names]) =>
    names.split(' ').map((name) => ({ kind, name })),
  );

  it.each(rows)('$name is $kind', ({ kind, name }) => {
    expect(refuse(name)).toMatchObject({ kind, platformCode: name });
  });

  it('are all known by the table above', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...GRAPH_CODES.keys()].sort());
  });

  it.each([
    ['190/999', {}, 'token'],
    ['100/999', {}, 'content'],
    ['613/5', {}, 'transient'],
    ['7777', {}, 'permanent'],
    ['7777', { is_transient: true }, 'transient'],
    ['10', { message: '(#10) This message is sent outside of allowed window.' }, 'window'],
    ['200/7', { message: '(#200) Outside the allowed window' }, 'window'],
    ['10', { message: '(#10) Application does not have permission' }, 'permanent'],
  ])('%s %j outside the table is %s', (name, more, kind) => {
    expect(refuse(name, more)?.kind).toBe(kind);
  });

  it('without a code are permanent, and none is read in a success', () => {
    expect(readFailure({ status: 404, json: {} })).toMatchObject({
      kind: 'permanent',
      platformCode: 'http-404',
    });
    expect(readFailure({ status: 200, json: { error: {} } })).toMatchObject({ kind: 'permanent' });
    expect(readFailure({ status: 200, json: { message_id: 'm_1' } })).toBeUndefined();
  });

  it('hide a token that the platform repeats', () => {
    expect(refuse('7777', { message: 'Malformed access token EAABsbCS1iHgBO1234567890abc' })?.message).toBe(
      'messenger 7777: Malformed access token *',
    );
  });
});
