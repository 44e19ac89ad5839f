import { describe, expect, it } from 'vitest';
import { formatPayload, PAYLOAD_PREFIX, type Payload, parsePayload } from '../../src/domain/payload.ts';

const payloads: readonly Payload[] = [
  { type: 'answer', turn: 7, value: 'yes' },
  { type: 'answer', turn: 0, value: '' },
  { type: 'answer', turn: 12, value: 'a:b:c' },
  { type: 'answer', turn: 12, value: 'Thôn 1\nxóm 2 😀' },
  { type: 'listed', turn: 3, index: 12 },
  { type: 'go', flow: 'menu' },
  { type: 'go', flow: 'commune-info' },
  { type: 'go', flow: 'confirm', with: 'yes:PA26-00001' },
  { type: 'command', text: 'nhan PA26-00001' },
];

describe('payloads', () => {
  it.each(payloads)('%j comes back as it was written', (payload) => {
    const text = formatPayload(payload);
    expect(parsePayload(text)).toEqual(payload);
    expect(text.startsWith(PAYLOAD_PREFIX)).toBe(true);
    expect(text.startsWith('#')).toBe(false);
  });

  it.each([
    '',
    'xtt:',
    'xtt:a:',
    'xtt:a:x:yes',
    'xtt:a:-1:yes',
    'xtt:a:1234567890:yes',
    'xtt:l:1:9999',
    'xtt:l:1:2:3',
    'xtt:g:Menu:',
    'xtt:g::',
    'xtt:z:1',
    ' xtt:g:menu:',
    'x xtt:c:hangcho',
    'XTT:C:hangcho',
    'menu',
    '1',
  ])('%j is none of ours', (text) => {
    expect(parsePayload(text)).toBeUndefined();
  });
});
