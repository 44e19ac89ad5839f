import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../../src/channels/zalo/signature.ts';
import { ZALO } from '../make-channel.ts';

const ONE = `{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"message","msg_id":"96d3cdf3af150460909"},"timestamp":"154390853474"}`;
const ONE_MAC = 'eb8637252d52a76c25113a0b3402a46df8ec07e204557ba749a7bc2b7e752ab9';
const TWO = ONE.replace('"text":"message"', '"text":"Xin chào 👋"').replace('154390853474', '1543908534741');
const TWO_MAC = 'af027c988e9fecbc8236d4c9c4ccb47df70cd04952cedfbcec9b5753cec1938a';

const verify = (body: string | Uint8Array, header?: string | string[], secrets = ZALO) =>
  verifySignature(
    typeof body === 'string' ? Buffer.from(body) : body,
    { 'x-zevent-signature': header },
    secrets,
  );

describe('Zalo signature', () => {
  it('accepts the published vectors over the bytes as received', () => {
    expect(Buffer.byteLength(ONE)).toBe(263);
    expect(verify(ONE, `mac=${ONE_MAC}`)).toBe('accept');
    expect(Buffer.byteLength(TWO)).toBe(271);
    expect(verify(TWO, `mac=${TWO_MAC}`)).toBe('accept');
  });

  it.each([ONE_MAC, `mac = ${ONE_MAC}`, ` mac=${ONE_MAC} `, `mac=${ONE_MAC.toUpperCase()}`])(
    'accepts %s',
    (header) => {
      expect(verify(ONE, header)).toBe('accept');
    },
  );

  it.each([undefined, '', 'mac=', 'mac=zz', ONE_MAC.slice(1), `${ONE_MAC}0`, `sha256=${ONE_MAC}`])(
    'drops %s',
    (header) => {
      expect(verify(ONE, header)).toBe('drop');
      expect(verify(ONE, header === undefined ? undefined : [header])).toBe('drop');
    },
  );

  it('drops the unsigned probe, junk and a body without timestamp', () => {
    expect(verify('{}', undefined)).toBe('drop');
    expect(verify('{}', ONE_MAC)).toBe('drop');
    expect(verify(new Uint8Array([0xff, 0xfe, 0x00]), ONE_MAC)).toBe('drop');
  });

  it('drops another app and another key, and everything while no key is set', () => {
    expect(verify(ONE, ONE_MAC, { ...ZALO, appId: '1' })).toBe('drop');
    expect(verify(ONE, ONE_MAC, { ...ZALO, oaSecretKey: ZALO.appSecret })).toBe('drop');
    const unkeyed = createHash('sha256').update(`${ZALO.appId}${ONE}154390853474`).digest('hex');
    expect(verify(ONE, unkeyed, { ...ZALO, oaSecretKey: '' })).toBe('drop');
  });

  it('takes a numeric timestamp as it is written', () => {
    const body = '{"timestamp": 1543908534741}';
    const mac = createHash('sha256')
      .update(`${ZALO.appId}${body}1543908534741${ZALO.oaSecretKey}`)
      .digest('hex');
    expect(verify(body, mac)).toBe('accept');
  });
});
