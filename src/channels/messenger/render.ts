import type { Button, Message } from '../../domain/view.ts';
import type { RenderOptions } from '../channel.ts';
import { dialFromAbroad } from '../http.ts';
import { OWN_MARK } from './events.ts';

/** Body of a Send API call. Buttons go before an image, an image goes before text: one message shows one of them. */
export function renderMessage(user: string, message: Message, options: RenderOptions = {}): unknown {
  return {
    ...renderRecipient(user, options),
    message: { ...renderContent(message), ...renderQuickReplies(message), metadata: OWN_MARK },
    ...(options.quotes === undefined ? {} : { reply_to: { mid: options.quotes } }),
  };
}

/** Body of a call that shows or ends "is typing". */
export function renderTyping(user: string, on: boolean): unknown {
  return { recipient: { id: user }, sender_action: on ? 'typing_on' : 'typing_off' };
}

/** The one private answer to a comment names the comment, not the person, and has no messaging type. */
function renderRecipient(user: string, { comment, human }: RenderOptions): Record<string, unknown> {
  if (comment !== undefined) return { recipient: { comment_id: comment } };
  const type =
    human === true ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' };
  return { recipient: { id: user }, ...type };
}

function renderContent(message: Message): Record<string, unknown> {
  const text = message.text?.normalize('NFC') ?? '';
  if (message.buttons !== undefined && message.buttons.length > 0) {
    // The template must have a text; a message of ours without one is only buttons.
    const payload = {
      template_type: 'button',
      text: text || '…',
      buttons: message.buttons.map(renderButton),
    };
    return { attachment: { type: 'template', payload } };
  }
  if (message.image === undefined) return { text };
  return { attachment: { type: 'image', payload: { url: message.image } } };
}

function renderButton(button: Button): unknown {
  const title = button.title.normalize('NFC');
  switch (button.type) {
    case 'url':
      return { type: 'web_url', title, url: button.url };
    case 'phone':
      return { type: 'phone_number', title, payload: `+${dialFromAbroad(button.phone)}` };
    case 'answer':
      return { type: 'postback', title, payload: button.payload };
  }
}

function renderQuickReplies(message: Message): Record<string, unknown> {
  const replies = message.quickReplies ?? [];
  if (replies.length === 0) return {};
  return {
    quick_replies: replies.map(({ title, payload }) => ({
      content_type: 'text',
      title: title.normalize('NFC'),
      payload,
    })),
  };
}
