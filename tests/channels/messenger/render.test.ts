import { describe, expect, it } from 'vitest';
import { renderMessage, renderTyping } from '../../../src/channels/messenger/render.ts';

const head = { recipient: { id: 'PSID' }, messaging_type: 'RESPONSE' };

describe('Messenger message', () => {
  it('is a text in NFC', () => {
    expect(renderMessage('PSID', { text: 'Chào'.normalize('NFD') })).toEqual({
      ...head,
      message: { text: 'Chào', metadata: 'xtt' },
    });
  });

  it('replies to an earlier message', () => {
    expect(renderMessage('PSID', { text: 'Rồi' }, { quotes: 'm_1' })).toEqual({
      ...head,
      message: { text: 'Rồi', metadata: 'xtt' },
      reply_to: { mid: 'm_1' },
    });
  });

  it('is tagged when an official typed it after the free window', () => {
    expect(renderMessage('PSID', { text: 'Rồi' }, { human: true })).toEqual({
      recipient: { id: 'PSID' },
      messaging_type: 'MESSAGE_TAG',
      tag: 'HUMAN_AGENT',
      message: { text: 'Rồi', metadata: 'xtt' },
    });
  });

  it('is a button template with a button of each kind', () => {
    const body = renderMessage('PSID', {
      text: 'Chọn:',
      buttons: [
        { type: 'answer', title: 'Có', payload: 'xtt:1:yes' },
        { type: 'url', title: 'Mở trang', url: 'https://a.vn/' },
        { type: 'phone', title: 'Gọi', phone: '0237 000 0000' },
      ],
    });
    expect(body).toEqual({
      ...head,
      message: {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'button',
            text: 'Chọn:',
            buttons: [
              { type: 'postback', title: 'Có', payload: 'xtt:1:yes' },
              { type: 'web_url', title: 'Mở trang', url: 'https://a.vn/' },
              { type: 'phone_number', title: 'Gọi', payload: '+842370000000' },
            ],
          },
        },
        metadata: 'xtt',
      },
    });
  });

  it('carries quick replies beside a text', () => {
    const quickReplies = [{ type: 'answer', title: 'Có', payload: 'xtt:1:yes' }] as const;
    expect(renderMessage('PSID', { text: 'Đúng không?', quickReplies })).toEqual({
      ...head,
      message: {
        text: 'Đúng không?',
        quick_replies: [{ content_type: 'text', title: 'Có', payload: 'xtt:1:yes' }],
        metadata: 'xtt',
      },
    });
  });

  it('shows an image', () => {
    expect(renderMessage('PSID', { image: 'https://a.vn/1.jpg' })).toEqual({
      ...head,
      message: { attachment: { type: 'image', payload: { url: 'https://a.vn/1.jpg' } }, metadata: 'xtt' },
    });
  });

  it('answers a comment in private, named by the comment alone', () => {
    expect(renderMessage('PSID', { text: 'Dạ' }, { comment: '12_34' })).toEqual({
      recipient: { comment_id: '12_34' },
      message: { text: 'Dạ', metadata: 'xtt' },
    });
  });
});

describe('Messenger sign of writing', () => {
  it.each([
    [true, 'typing_on'],
    [false, 'typing_off'],
  ] as const)('%j is %s, and never carries a message', (on, sender_action) => {
    expect(renderTyping('PSID', on)).toEqual({ recipient: { id: 'PSID' }, sender_action });
  });
});
