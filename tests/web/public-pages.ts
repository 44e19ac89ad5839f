import Fastify, { type FastifyInstance } from 'fastify';
import { loadLocales } from '../../src/bot/load-locales.ts';
import { createLocaliser } from '../../src/bot/localise.ts';
import { createProcedurePages } from '../../src/web/procedures/routes.ts';
import type { ProcedureSite } from '../../src/web/procedures/site.ts';
import type { PublishedPetition } from '../../src/web/published/published.ts';
import { createPublishedPages } from '../../src/web/published/routes.ts';
import type { Receipt } from '../../src/web/receipts/receipt.ts';
import { createReceiptPages } from '../../src/web/receipts/routes.ts';
import { commune } from '../helpers/sample-commune.ts';
import { listCatalogue } from './procedure-site.ts';

const AT = Date.parse('2026-03-02T09:00+07:00');
const DAY_MS = 86_400_000;

export const CODE = 'PA26-00001';
export const SECRET = 'A1B2C3D4';

/** A receipt with every kind of delivery. */
export const RECEIPT: Receipt = {
  ...{ commune: 'demo', code: CODE, kind: 'petition', category: 'Đường sá', unit: 'Phòng Kinh tế' },
  ...{ filedAt: AT, dueAt: AT + 5 * DAY_MS, status: 'closed', hash: '0f'.repeat(32) },
  lines: [
    { at: AT, event: 'filed', actor: 'citizen', fingerprint: 'A1B2 C3D4' },
    { at: AT + 1, event: 'claimed', actor: 'staff', fingerprint: '0000 0001' },
    { at: AT + DAY_MS, event: 'answered', actor: 'staff', fingerprint: '0000 0002', delivery: 'held' },
    { at: AT + 2 * DAY_MS, event: 'done', actor: 'staff', fingerprint: '0000 0003', delivery: 'seen' },
    { at: AT + 3 * DAY_MS, event: 'confirmed', actor: 'citizen', fingerprint: '0000 0004' },
  ],
};

/** The `number`-th solved petition. */
export function makePublished(number: number): PublishedPetition {
  return {
    code: `PA26-${String(number).padStart(5, '0')}`,
    ...{ category: 'Holes', text: `Ổ gà số ${number}`, result: `Đã vá số ${number}`, hamlet: 'Thôn 2' },
    ...{ filedAt: AT, answeredAt: AT + DAY_MS, publishedAt: AT + 2 * DAY_MS, photos: [] },
  };
}

export interface PublicPages {
  readonly app: FastifyInstance;
  readonly asked: string[];
  readonly problems: unknown[];
}

/** The pages on a server of their own: one receipt, and `count` solved petitions of the commune `demo`. */
export async function servePublicPages(
  receipt: Receipt = RECEIPT,
  count = 45,
  communes: readonly string[] = ['demo'],
): Promise<PublicPages> {
  const { text: words, languages } = createLocaliser(loadLocales(), (key) => {
    throw new Error(`no text for ${key}`);
  });
  const own = { commune, catalogue: listCatalogue([]), events: [], words, chats: () => [] };
  const site: ProcedureSite = { communes: new Map([['demo', own]]), words, languages };
  const problems: unknown[] = [];
  const asked: string[] = [];
  const petitions = Array.from({ length: count }, (_, at) => makePublished(at + 1));
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
  const parts = { site, onProblem: (_where: string, error: unknown) => void problems.push(error) };
  await app.register(createProcedurePages(parts));
  await app.register(
    createReceiptPages({
      ...parts,
      receipts: {
        async find(code, secret) {
          asked.push(`${code} ${secret}`);
          return code === CODE && secret === SECRET ? receipt : undefined;
        },
      },
    }),
  );
  await app.register(
    createPublishedPages({
      ...parts,
      published: {
        communes,
        categories: () => commune.categories,
        list: async (_slug, category, from, most) => ({
          petitions: category === 'noise' ? [] : petitions.slice(from, from + most),
          count: category === 'noise' ? 0 : petitions.length,
        }),
        find: async (slug, code) =>
          slug === 'demo' ? petitions.find((one) => one.code === code) : undefined,
      },
    }),
  );
  return { app, asked, problems };
}
