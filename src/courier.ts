import { type FitWords, fitView, stripMessage } from './bot/fit.ts';
import type { Localiser } from './bot/localise.ts';
import { splitText } from './bot/split-text.ts';
import type { Channel } from './channels/channel.ts';
import type { Locale } from './domain/conversation.ts';
import { readFileKey } from './domain/media.ts';
import { readReceiptPath } from './domain/receipt-link.ts';
import type { Outgoing } from './domain/records.ts';
import type { Reply } from './domain/reply.ts';
import { fillTemplate, findTextingTime, type Texting, writeTextDay } from './domain/texting.ts';
import { addressOf, type ChannelName } from './domain/update.ts';
import type { Message } from './domain/view.ts';
import { choosePassage, type Windows } from './domain/window.ts';
import type { Courier } from './engine/courier.ts';
import { AppError } from './errors.ts';

export interface CourierParts {
  readonly channels: Readonly<Partial<Record<ChannelName, Channel>>>;
  localiserOf(slug: string): Localiser;
  /** Where a commune's windows differ from those of the platform. */
  windowsOf(slug: string, channel: ChannelName): Partial<Windows> | undefined;
  /** An address at which a file of ours can be seen from now on for a while; undefined where there is none. */
  linkTo(slug: string, file: string): string | undefined;
  /** The address of a receipt's page; undefined where nobody could open one. */
  receiptAt?(path: string): string | undefined;
  /** How messages to phones are written; undefined where none go. */
  textingOf?(slug: string): TextingPlace | undefined;
}

/** What messages to phones may say of a commune; `chat` is the address at which it can be written to. */
export interface TextingPlace {
  readonly texting: Texting;
  readonly name: string;
  readonly hotline: string;
  readonly chat: string;
}

/** A message as it is to be shown now. */
type Shown = Parameters<NonNullable<Courier['strip']>>;

/** Puts a message into the recipient's words and the platform's shape, and sends it. */
export function createCourier({
  channels,
  localiserOf,
  windowsOf,
  linkTo,
  receiptAt,
  textingOf,
}: CourierParts): Courier {
  const findChannel = (name: ChannelName): Channel => {
    const channel = channels[name];
    if (!channel) throw new AppError(`channel ${name} is not connected`, { code: 'no-channel' });
    return channel;
  };

  const readWindows = (slug: string, channel: Channel): Windows => ({
    ...channel.capabilities.windows,
    ...windowsOf(slug, channel.name),
  });

  function fitMessage(
    slug: string,
    localiser: Localiser,
    channel: Channel,
    { reply, locale, turn }: Outgoing,
  ): Message[] {
    const linked = linkFiles(reply, (url) => {
      const [file, receipt] = [readFileKey(url), readReceiptPath(url)];
      if (file !== undefined) return linkTo(slug, file);
      return receipt === undefined ? url : receiptAt?.(receipt);
    });
    const view = localiser.view(locale, linked, turn ?? 0);
    return fitView(view, channel.capabilities, readFitWords(localiser, locale));
  }

  function writeText(slug: string, message: Outgoing, phone: string, id: string): unknown {
    const { reply, locale, about } = message;
    const place = textingOf?.(slug);
    const channel = findChannel(addressOf(message.to).channel);
    if (!place || !channel.renderText)
      throw new AppError('messages to phones are not set up', { code: 'no-texting' });
    const receipt = readReceiptPath(reply.links?.[0]?.url ?? '');
    const page = receipt === undefined ? undefined : receiptAt?.(receipt);
    const { at } = reply.data as { readonly at: { readonly at: number } };
    const params = fillTemplate(place.texting, {
      code: about,
      status: localiserOf(slug).text(locale, reply),
      commune: place.name,
      hotline: place.hotline,
      date: writeTextDay(at.at),
      link: page ?? place.chat,
      link_path: page?.replace(/^https?:\/\/[^/]+\//, ''),
    });
    return channel.renderText(phone, place.texting.template, params, id);
  }

  /** The bodies of a message's parts, each changed by `change` before; undefined where that gives nothing. */
  function renderParts(
    [slug, message, late, passage]: Shown,
    change: (part: Message, channel: Channel) => Message | undefined,
  ): unknown[] {
    const { channel: name, user } = addressOf(message.to);
    const channel = findChannel(name);
    const localiser = localiserOf(slug);
    const isTyped = passage === 'extended' && readWindows(slug, channel).wordsOnly;
    const parts = isTyped ? splitTyped(channel, message) : fitMessage(slug, localiser, channel, message);
    // A comment can be answered by one message only; our own words have no place beside an official's.
    if (late && !isTyped && message.comment === undefined) {
      const words = { key: 'late-delivery', data: { channel: { key: `channel-${name}` } } };
      parts.unshift({ text: localiser.text(message.locale, words) });
    }
    const options = isTyped
      ? { human: true }
      : { ...(message.comment !== undefined && { comment: message.comment }) };
    return parts.map((part) => {
      const changed = change(part, channel);
      return changed && channel.render(user, changed, options);
    });
  }

  return {
    choosePassage(slug, message, lastAt, now) {
      const channel = findChannel(addressOf(message.to).channel);
      return choosePassage(message, readWindows(slug, channel), lastAt, now);
    },

    findDelay({ phone }, now) {
      const at = phone === undefined ? now : findTextingTime(now);
      return at > now ? at : undefined;
    },

    prepare(slug, message, late, passage, id) {
      if (message.phone !== undefined) return [writeText(slug, message, message.phone, id)];
      return renderParts([slug, message, late, passage], (part) => part);
    },

    strip: (...what) => renderParts(what, (part, { capabilities }) => stripMessage(part, capabilities.text)),

    async send(conversation, body, lastCheck) {
      const { channel, account } = addressOf(conversation);
      return findChannel(channel).send(account, body, lastCheck);
    },
  };
}

/**
 * The words that an official typed, alone, under the tag that says so. Our heading, buttons and the line about being
 * late are the program's, so they stay behind: the platform gives the tag for manual answers only.
 */
function splitTyped(channel: Channel, { typed = '' }: Outgoing): Message[] {
  return splitText(typed.normalize('NFC'), channel.capabilities.text).map((text) => ({ text }));
}

/** Files and pages of ours get their addresses only now: a message may have waited for days, and an address lives for some. */
function linkFiles(reply: Reply, resolve: (url: string) => string | undefined): Reply {
  const link = <Item extends { readonly url: string }>(item: Item): Item[] => {
    const url = resolve(item.url);
    return url === undefined ? [] : [{ ...item, url }];
  };
  const { media, links } = reply;
  return {
    ...reply,
    ...(media && { media: media.flatMap(link) }),
    ...(links && { links: links.flatMap(link) }),
  };
}

/** Put into words only when a message needs them; most do not. */
function readFitWords(localiser: Localiser, locale: Locale): FitWords {
  return {
    get hint() {
      return localiser.text(locale, { key: 'list-hint' });
    },
    get more() {
      return localiser.text(locale, { key: 'choose-more' });
    },
  };
}
