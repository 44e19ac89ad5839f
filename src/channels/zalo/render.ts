import type { Button, Message } from '../../domain/view.ts';
import type { RenderOptions } from '../channel.ts';
import { dialFromAbroad } from '../http.ts';

/**
 * Body of a consultation message. One message has one attachment: buttons go before an image, and an image
 * carries the text as its caption.
 */
export function renderMessage(user: string, message: Message, options: RenderOptions = {}): unknown {
  const buttons = [...(message.buttons ?? []), ...(message.quickReplies ?? [])];
  const attachment = renderAttachment(buttons, message.image);
  return {
    recipient: { user_id: user },
    message: {
      ...(message.text ? { text: message.text.normalize('NFC') } : {}),
      ...(attachment === undefined ? {} : { attachment: { type: 'template', payload: attachment } }),
      ...(options.quotes === undefined ? {} : { quote_message_id: options.quotes }),
    },
  };
}

function renderAttachment(buttons: readonly Button[], image: string | undefined): unknown {
  if (buttons.length > 0) return { buttons: buttons.map(renderButton) };
  return image === undefined
    ? undefined
    : { template_type: 'media', elements: [{ media_type: 'image', url: image }] };
}

function renderButton(button: Button): unknown {
  const title = button.title.normalize('NFC');
  switch (button.type) {
    case 'url':
      return { title, type: 'oa.open.url', payload: { url: button.url } };
    case 'phone':
      return { title, type: 'oa.open.phone', payload: { phone_code: dialFromAbroad(button.phone) } };
    case 'answer':
      // Hidden, so the person does not see the payload as words of their own.
      return { title, type: 'oa.query.hide', payload: button.payload };
  }
}
