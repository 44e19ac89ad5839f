import { type FitWords, fitView } from './bot/fit.ts';
import type { Localiser } from './bot/localise.ts';
import type { Channel } from './channels/channel.ts';
import type { Locale } from './domain/conversation.ts';
import type { Outgoing } from './domain/records.ts';
import { addressOf, type ChannelName } from './domain/update.ts';
import type { Message } from './domain/view.ts';
import type { Courier } from './engine/outbox.ts';
import { AppError } from './errors.ts';

export interface CourierParts {
  readonly channels: Readonly<Partial<Record<ChannelName, Channel>>>;
  localiserOf(slug: string): Localiser;
}

/** Puts a message into the recipient's words and the platform's shape, and sends it. */
export function createCourier({ channels, localiserOf }: CourierParts): Courier {
  const findChannel = (name: ChannelName): Channel => {
    const channel = channels[name];
    if (!channel) throw new AppError(`channel ${name} is not connected`, { code: 'no-channel' });
    return channel;
  };

  function fitMessage(localiser: Localiser, channel: Channel, { reply, locale, turn }: Outgoing): Message[] {
    const view = localiser.view(locale, reply, turn ?? 0);
    return fitView(view, channel.capabilities, readFitWords(localiser, locale));
  }

  return {
    prepare(slug, message, late) {
      const { channel: name, user } = addressOf(message.to);
      const channel = findChannel(name);
      const localiser = localiserOf(slug);
      const messages = fitMessage(localiser, channel, message);
      if (late) messages.unshift({ text: localiser.text(message.locale, { key: 'late-delivery' }) });
      return messages.map((part) => channel.render(user, part));
    },

    async send(conversation, body, lastCheck) {
      const { channel, account } = addressOf(conversation);
      return findChannel(channel).send(account, body, lastCheck);
    },
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
