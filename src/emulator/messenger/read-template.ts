import { asFields, asList, asText, type Fields, isWebAddress } from '../json.ts';
import type { ChatButton, ChatCard, ChatMedia } from '../types.ts';
import { badParameter } from './errors.ts';

const BUTTON_TITLE = 20;
const BUTTONS = 3;
const PAYLOAD = 1000;
const BUTTON_TEXT = 640;
const ELEMENTS = 10;
const ELEMENT_TEXT = 80;

/** What a template shows. */
export interface ShownTemplate {
  readonly text?: string;
  readonly buttons?: readonly ChatButton[];
  readonly cards?: readonly ChatCard[];
  readonly media?: readonly ChatMedia[];
}

/** Reads the payload of an attachment of type `template`. Throws error 100. */
export function readTemplate(payload: Fields): ShownTemplate {
  switch (payload['template_type']) {
    case 'button': {
      const text = readShort(payload['text'], 'text', BUTTON_TEXT);
      return { text, buttons: readButtons(payload['buttons'], 1) };
    }
    case 'generic': {
      const elements = asList(payload['elements']) ?? [];
      if (elements.length < 1 || elements.length > ELEMENTS) throw badParameter('elements must be 1 to 10');
      return { cards: elements.map((element) => readElement(asFields(element))) };
    }
    default:
      throw badParameter('template_type is not supported');
  }
}

/** Reads a list of buttons, at least `least` and at most 3. */
export function readButtons(value: unknown, least: number): readonly ChatButton[] {
  const buttons = asList(value) ?? [];
  if (buttons.length < least || buttons.length > BUTTONS) throw badParameter('buttons must be 1 to 3');
  return buttons.map((button) => readButton(asFields(button)));
}

/** A text that has to be there and may have at most `limit` characters. */
export function readShort(value: unknown, name: string, limit: number): string {
  const text = asText(value);
  if (text === undefined) throw badParameter(`${name} is required`);
  if (text.length > limit) throw badParameter(`${name} must be at most ${limit} characters`);
  return text;
}

function readButton(button: Fields | undefined): ChatButton {
  if (button === undefined) throw badParameter('button must be an object');
  switch (button['type']) {
    case 'postback':
      return {
        title: readShort(button['title'], 'button title', BUTTON_TITLE),
        type: 'postback',
        payload: readShort(button['payload'], 'button payload', PAYLOAD),
      };
    case 'web_url':
      if (!isWebAddress(button['url'])) throw badParameter('button url is invalid');
      return {
        title: readShort(button['title'], 'button title', BUTTON_TITLE),
        type: 'url',
        url: button['url'],
      };
    case 'phone_number': {
      const phone = readShort(button['payload'], 'button payload', 20);
      if (!/^\+\d{6,15}$/.test(phone)) throw badParameter('phone number must be like +84123456789');
      return { title: readShort(button['title'], 'button title', BUTTON_TITLE), type: 'phone', phone };
    }
    default:
      throw badParameter('button type is not supported');
  }
}

function readElement(element: Fields | undefined): ChatCard {
  if (element === undefined) throw badParameter('element must be an object');
  const title = readShort(element['title'], 'element title', ELEMENT_TEXT);
  const subtitle =
    element['subtitle'] === undefined ? undefined : readShort(element['subtitle'], 'subtitle', ELEMENT_TEXT);
  const imageUrl = element['image_url'];
  if (imageUrl !== undefined && !isWebAddress(imageUrl)) throw badParameter('image_url is invalid');
  const buttons = readButtons(element['buttons'] ?? [], 0);
  if (
    subtitle === undefined &&
    imageUrl === undefined &&
    buttons.length === 0 &&
    !element['default_action']
  ) {
    throw badParameter('an element needs one property besides its title');
  }
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
    buttons,
  };
}
