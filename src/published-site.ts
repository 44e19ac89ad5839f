import { dataFiles } from './catalogue/data-files.ts';
import { loadNameWords } from './catalogue/load-words.ts';
import type { Commune } from './domain/commune.ts';
import { createNameMask } from './domain/mask-names.ts';
import { readFileKey } from './domain/media.ts';
import type { Petition } from './domain/petition.ts';
import { nameCategory } from './domain/staff.ts';
import type { FileLinks } from './files/file-links.ts';
import type { Installation } from './installation.ts';
import { readPetitions } from './read-petitions.ts';
import { communeKeys, laneOf } from './store/keys.ts';
import { readPublished } from './store/published.ts';
import type { PublishedDesk, PublishedPetition } from './web/published/published.ts';

export interface PublishedParts {
  readonly installation: Pick<Installation, 'box' | 'communes' | 'config' | 'redis'>;
  readonly links: FileLinks | undefined;
  readonly now: () => number;
}

/** The solved petitions of those communes that publish any. */
export function createPublishedDesk({ installation, links, now }: PublishedParts): PublishedDesk {
  const { communes, config, redis } = installation;
  const hideNames = createNameMask(loadNameWords(dataFiles.names));
  const open = (slug: string): Commune | undefined => {
    const commune = communes.get(slug);
    return commune?.publishes && commune;
  };

  async function find(slug: string, code: string): Promise<PublishedPetition | undefined> {
    const commune = open(slug);
    const petition = commune && (await readPetitions(installation, slug, now()).petition(code));
    return (
      petition &&
      showPublished(petition, commune, { hideNames, sign: (file) => links?.sign(slug, file, now()) })
    );
  }

  return {
    communes: [...communes.values()].flatMap(({ slug, publishes }) => (publishes ? [slug] : [])),
    categories: (slug) => open(slug)?.categories ?? [],
    find,
    async list(slug, category, from, most) {
      if (!open(slug)) return { petitions: [], count: 0 };
      const keys = communeKeys(laneOf(slug, config.lanes), slug);
      const { codes, count } = await readPublished(redis, keys, { category, from, most });
      const found = await Promise.all(codes.map((code) => find(slug, code)));
      return { petitions: found.filter((one) => one !== undefined), count };
    },
  };
}

function showPublished(
  { code, category, filedAt, history, publication }: Petition,
  commune: Commune,
  { hideNames, sign }: { hideNames(text: string): string; sign(file: string): string | undefined },
): PublishedPetition | undefined {
  if (publication?.state !== 'public') return undefined;
  const { text, result, media = [], hamlet, at = filedAt } = publication;
  const answer = history.findLast(({ event }) => ['answered', 'done', 'forwarded'].includes(event));
  return {
    // What was approved before names were hidden is read without them, too.
    ...{
      code,
      text: hideNames(text),
      result: hideNames(result),
      filedAt,
      publishedAt: at,
      answeredAt: answer?.at ?? at,
    },
    category: nameCategory(commune, category),
    ...(commune.publishes?.hamlets && hamlet !== undefined && { hamlet }),
    photos: media.flatMap(({ url }) => {
      const file = readFileKey(url);
      return (file !== undefined && sign(file)) || [];
    }),
  };
}
