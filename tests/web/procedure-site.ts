import { fileURLToPath } from 'node:url';
import Fastify, { type FastifyInstance } from 'fastify';
import { loadLocales } from '../../src/bot/load-locales.ts';
import { createLocaliser } from '../../src/bot/localise.ts';
import { createCatalogue } from '../../src/catalogue/create-catalogue.ts';
import { loadProcedures } from '../../src/catalogue/load-procedures.ts';
import { loadSearchWords } from '../../src/catalogue/load-words.ts';
import type { Catalogue, Procedure } from '../../src/domain/procedure.ts';
import { createProcedurePages } from '../../src/web/procedures/routes.ts';
import type { CommuneSite, ProcedureSite, Topic } from '../../src/web/procedures/site.ts';
import { commune } from '../helpers/sample-commune.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));

/** The catalogue that comes with the program. */
export function loadCatalogue(): Catalogue {
  return createCatalogue(loadProcedures(`${data}procedures`), loadSearchWords(`${data}synonyms.yaml`));
}

/** A catalogue of these procedures, all of one field; every search finds all of them. */
export function listCatalogue(procedures: readonly Procedure[], confident = true): Catalogue {
  const hits = procedures.map(({ code, short }) => ({ code, short, score: 1 }));
  return {
    search: () => ({ hits, confident }),
    fields: () => [{ id: 'paper', name: 'Papers', count: hits.length }],
    inField: () => hits,
    find: (code) => procedures.find((one) => one.code === code),
  };
}

export interface SiteChanges {
  readonly catalogue: Catalogue;
  readonly communes?: readonly Partial<CommuneSite['commune']>[];
  readonly events?: readonly Topic[];
  readonly chats?: CommuneSite['chats'];
}

/** The pages of these communes (one, called `demo`, when none is named) on a server of their own. */
export async function servePages(changes: SiteChanges): Promise<{
  readonly app: FastifyInstance;
  readonly problems: unknown[];
}> {
  const { text: words, languages } = createLocaliser(loadLocales(), (key) => {
    throw new Error(`no text for ${key}`);
  });
  const communes = new Map(
    (changes.communes ?? [{}]).map((own) => {
      const site: CommuneSite = {
        commune: { ...commune, ...own },
        catalogue: changes.catalogue,
        events: changes.events ?? [],
        words,
        chats: changes.chats ?? (() => []),
      };
      return [site.commune.slug, site] as const;
    }),
  );
  const problems: unknown[] = [];
  const site: ProcedureSite = { communes, words, languages };
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
  await app.register(createProcedurePages({ site, onProblem: (_where, error) => problems.push(error) }));
  return { app, problems };
}
