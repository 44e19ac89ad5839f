import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, PAGE, PSID, startBench } from './world.ts';

const button = (extra: object = {}) => ({ type: 'postback', title: 'Có', payload: 'YES', ...extra });
const template = (payload: object) => ({ attachment: { type: 'template', payload } });
const buttonTemplate = (extra: object = {}) =>
  template({ template_type: 'button', text: 'Chọn:', buttons: [button()], ...extra });
const generic = (count: number, element: object = { subtitle: 'b' }) =>
  template({
    template_type: 'generic',
    elements: Array.from({ length: count }, () => ({ title: 'a', ...element })),
  });
const quick = (count: number, extra: object = {}) => ({
  text: 'Chọn:',
  quick_replies: Array.from({ length: count }, (_, i) => ({
    content_type: 'text',
    title: `Số ${i}`,
    payload: `P${i}`,
    ...extra,
  })),
});

describe('messages of the Graph API', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
    await bench.emulator.messenger.sendText(PSID, PAGE, 'chào');
  });
  afterEach(() => bench.close());

  it.each<[string, unknown]>([
    ['no message', undefined],
    ['no text', {}],
    ['a text of 2001', { text: 'a'.repeat(2001) }],
    ['text beside an attachment', { text: 'a', ...buttonTemplate() }],
    ['fourteen quick replies', quick(14)],
    ['a quick reply title of 21', quick(1, { title: 'a'.repeat(21) })],
    ['a quick reply payload of 1001', quick(1, { payload: 'a'.repeat(1001) })],
    ['a quick reply for the location', quick(1, { content_type: 'location' })],
    ['four buttons', buttonTemplate({ buttons: [button(), button(), button(), button()] })],
    ['no buttons', buttonTemplate({ buttons: [] })],
    ['a button title of 21', buttonTemplate({ buttons: [button({ title: 'a'.repeat(21) })] })],
    ['a button text of 641', buttonTemplate({ text: 'a'.repeat(641) })],
    ['a button payload of 1001', buttonTemplate({ buttons: [button({ payload: 'a'.repeat(1001) })] })],
    [
      'a phone button without +',
      buttonTemplate({ buttons: [button({ type: 'phone_number', payload: '0237' })] }),
    ],
    ['a button of an unknown type', buttonTemplate({ buttons: [button({ type: 'jump' })] })],
    ['eleven elements', generic(11)],
    ['an element with only a title', generic(1, {})],
    ['an element title of 81', generic(1, { title: 'a'.repeat(81) })],
    ['a subtitle of 81', generic(1, { subtitle: 'a'.repeat(81) })],
    ['metadata of 1000', { text: 'a', metadata: 'm'.repeat(1000) }],
    ['an image without address', { attachment: { type: 'image', payload: {} } }],
    ['an unknown attachment id', { attachment: { type: 'image', payload: { attachment_id: '9' } } }],
    ['an unknown attachment type', { attachment: { type: 'hologram', payload: {} } }],
  ])('refuses %s with 100', async (_name, message) => {
    const { status, body } = await bench.say(message);
    expect(status).toBe(400);
    expect(body.error.code).toBe(100);
    expect(bench.emulator.chat('messenger', PAGE, PSID)).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['2000 characters', { text: 'a'.repeat(2000) }],
    ['thirteen quick replies', quick(13, { title: 'a'.repeat(20) })],
    [
      'three buttons under 640',
      buttonTemplate({ text: 'a'.repeat(640), buttons: [button(), button(), button()] }),
    ],
    ['ten elements', generic(10)],
    ['an image by address', { attachment: { type: 'image', payload: { url: 'https://x.vn/a.jpg' } } }],
  ])('takes %s', async (_name, message) => {
    expect((await bench.say(message)).status).toBe(200);
  });
});
