import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/channels/zalo/render.ts';

const recipient = { user_id: '246' };

describe('Zalo consultation message', () => {
  it('is a text in NFC', () => {
    expect(renderMessage('246', { text: 'Chào bà con'.normalize('NFD') })).toEqual({
      recipient,
      message: { text: 'Chào bà con' },
    });
  });

  it('quotes an earlier message', () => {
    expect(renderMessage('246', { text: 'Rồi' }, { quotes: '96d3' })).toEqual({
      recipient,
      message: { text: 'Rồi', quote_message_id: '96d3' },
    });
  });

  it('has a button of each kind; answers stay hidden in the chat', () => {
    const body = renderMessage('246', {
      text: 'Chọn:',
      buttons: [
        { type: 'answer', title: 'Có', payload: 'xtt:1:yes' },
        { type: 'url', title: 'Mở trang', url: 'https://a.vn/' },
        { type: 'phone', title: 'Gọi', phone: '0237 000 0000' },
        { type: 'phone', title: 'Công an', phone: '113' },
      ],
    });
    expect(body).toEqual({
      recipient,
      message: {
        text: 'Chọn:',
        attachment: {
          type: 'template',
          payload: {
            buttons: [
              { title: 'Có', type: 'oa.query.hide', payload: 'xtt:1:yes' },
              { title: 'Mở trang', type: 'oa.open.url', payload: { url: 'https://a.vn/' } },
              { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '842370000000' } },
              { title: 'Công an', type: 'oa.open.phone', payload: { phone_code: '113' } },
            ],
          },
        },
      },
    });
  });

  it('shows an image with the text as its caption', () => {
    expect(renderMessage('246', { text: 'Ảnh', image: 'https://a.vn/1.jpg' })).toEqual({
      recipient,
      message: {
        text: 'Ảnh',
        attachment: {
          type: 'template',
          payload: { template_type: 'media', elements: [{ media_type: 'image', url: 'https://a.vn/1.jpg' }] },
        },
      },
    });
  });
});
