import type { FastifyPluginAsync } from 'fastify';
import type { Localiser } from './bot/localise.ts';
import { HOME_LOCALE } from './domain/conversation.ts';
import type { ChannelName } from './domain/update.ts';
import { hurryOutboxes } from './engine/hurry.ts';
import type { Installation } from './installation.ts';
import { createConnectLinks, createSecret } from './store/connect-links.ts';
import { createConnect } from './web/connect.ts';

export interface ConnectParts {
  readonly installation: Installation;
  readonly localiser: Localiser;
  readonly now: () => number;
  onProblem(where: string, error: unknown): void;
}

/** Path of the page that a one-time link opens; the platform sends the browser back to `callback` under it. */
export function connectPath(channel: ChannelName, page?: 'callback'): string {
  return `/connect/${channel}${page === undefined ? '' : `/${page}`}`;
}

/** Where people reach this installation with a browser; undefined: nobody has said so yet. */
export function readPublicUrl({ config, demo, localUrl }: Installation): string | undefined {
  return config.publicUrl ?? (demo ? localUrl : undefined);
}

/** The routes of linking by consent, for every channel whose platform has it. */
export function listConnects(parts: ConnectParts): FastifyPluginAsync[] {
  const { installation, localiser, now, onProblem } = parts;
  const { channels, redis, box, config, localUrl } = installation;
  const base = readPublicUrl(installation) ?? localUrl;
  return Object.values(channels).flatMap(({ name, consent }) => {
    if (consent === undefined) return [];
    return [
      createConnect({
        ...{ channel: name, desk: consent, onProblem, createState: createSecret },
        links: createConnectLinks(redis, box),
        callback: `${base}${connectPath(name, 'callback')}`,
        text: (key, data) => localiser.text(HOME_LOCALE, { key, data }),
        async linked({ slug, channel, account }) {
          await hurryOutboxes(redis, { slug, lanes: config.lanes, channel, account }, now());
        },
      }),
    ];
  });
}
