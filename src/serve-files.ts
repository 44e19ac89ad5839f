import type { FastifyPluginAsync } from 'fastify';
import type { Localiser } from './bot/localise.ts';
import { readPublicUrl } from './connect-accounts.ts';
import { HOME_LOCALE } from './domain/conversation.ts';
import { createFileLinks, type FileLinks } from './files/file-links.ts';
import { typeOfKey } from './files/file-types.ts';
import type { Installation } from './installation.ts';
import { createFileRoute } from './web/files.ts';

/** Makes the links to files; undefined: no address is set at which a platform or an official could open one. */
export function createLinks(installation: Installation): FileLinks | undefined {
  const base = readPublicUrl(installation);
  return base === undefined ? undefined : createFileLinks(base, installation.box.digest);
}

export interface FilesParts {
  readonly installation: Installation;
  readonly links: FileLinks | undefined;
  readonly localiser: Localiser;
  readonly now: () => number;
}

/** The route that shows the files of signed links. */
export function serveFiles({ installation, links, localiser, now }: FilesParts): FastifyPluginAsync {
  return createFileRoute({
    expired: localiser.text(HOME_LOCALE, { key: 'file-link-expired' }),
    async find(slug, ticket, file) {
      const opened = links?.open(slug, ticket, file, now()) ?? 'unknown';
      if (opened === 'unknown') return undefined;
      if (opened === 'expired') return 'expired';
      const [type, bytes] = [typeOfKey(file), await installation.files.read(opened.key)];
      return type && bytes && { bytes, mime: type.mime, inline: type.inline };
    },
  });
}
