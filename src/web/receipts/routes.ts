import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { findPetitionCode } from '../../domain/petition-code.ts';
import { limitRequests } from '../limit-requests.ts';
import { type Answer, answer, HEADERS, notice, readView } from '../procedures/frame.ts';
import type { ProcedureSite } from '../procedures/site.ts';
import type { View } from '../procedures/view.ts';
import type { ReceiptDesk } from './receipt.ts';
import { RECEIPTS, renderForm, renderReceipt, type Trouble } from './receipt-page.ts';

export interface ReceiptPagesOptions {
  readonly site: ProcedureSite;
  readonly receipts: ReceiptDesk;
  onProblem(where: string, error: unknown): void;
}

const REQUESTS_A_MINUTE = 300;
/** Wrong tries in an hour: of one address, behind which a whole village may sit, and at one code from anywhere. */
const TRIES = { address: 60, code: 30 };
const HOUR_S = 3600;
const MOST = 40;

/**
 * `/bien-nhan`: when a petition was received, worked on and answered, for whoever has its code and secret. A wrong
 * code and a wrong secret are answered alike.
 */
export function createReceiptPages({ site, receipts, onProblem }: ReceiptPagesOptions): FastifyPluginAsync {
  const mayAsk = limitRequests(REQUESTS_A_MINUTE);
  const byAddress = new RateLimiterMemory({ points: TRIES.address, duration: HOUR_S });
  const byCode = new RateLimiterMemory({ points: TRIES.code, duration: HOUR_S });

  return async (app) => {
    await app.register(mount, { prefix: RECEIPTS });
  };

  async function mount(app: FastifyInstance): Promise<void> {
    app.addHook('onRequest', async (request, reply) => {
      // The secret stands in the address: no other page may learn where the visitor came from.
      reply.headers({ ...HEADERS, 'referrer-policy': 'no-referrer' });
      if (!(await mayAsk(request, reply))) return answer(reply, notice(view(request), 'busy', 429));
    });
    app.setErrorHandler((error, request, reply) => {
      onProblem('pages', error);
      return answer(reply, notice(view(request), 'trouble', 500));
    });
    app.get('/', { prefixTrailingSlash: 'no-slash' }, async (request, reply) => {
      const code = readText(request.query, 'ma');
      if (code === '') return answer(reply, show(view(request), ''));
      return answer(reply, await lookUp(request, code));
    });
    app.get('/:code', async (request, reply) =>
      answer(reply, await lookUp(request, readText(request.params, 'code'))),
    );
  }

  async function lookUp(request: FastifyRequest, typed: string): Promise<Answer> {
    const here = view(request);
    const secret = readText(request.query, 's');
    const code = findPetitionCode(typed)?.code;
    if (secret === '') return show(here, typed);
    if (await isBlocked(request.ip, code)) return show(here, typed, 'busy');
    const receipt = code === undefined ? undefined : await receipts.find(code, secret);
    if (receipt === undefined) {
      await countWrong(request.ip, code);
      return show(here, typed, 'unknown');
    }
    const own = { ...readView(site, request, receipt.commune), query: { ma: receipt.code, s: secret } };
    const page = renderReceipt({ ...own, path: RECEIPTS }, receipt);
    return { view: { ...own, path: RECEIPTS }, page, own: true };
  }

  async function isBlocked(address: string, code: string | undefined): Promise<boolean> {
    const used = await Promise.all([byAddress.get(address), code === undefined ? null : byCode.get(code)]);
    return used.some((one) => one !== null && one.remainingPoints <= 0);
  }

  async function countWrong(address: string, code: string | undefined): Promise<void> {
    await byAddress.penalty(address);
    if (code !== undefined) await byCode.penalty(code);
  }

  /** The page belongs to the only commune, or to nobody: who asks has not said whose citizen they are. */
  function view(request: FastifyRequest): View {
    const [first, second] = site.communes.keys();
    return { ...readView(site, request, second === undefined ? first : undefined), path: RECEIPTS };
  }
}

function show(view: View, code: string, trouble?: Trouble): Answer {
  const status = trouble === undefined ? 200 : trouble === 'busy' ? 429 : 404;
  return { view, page: renderForm(view, code, trouble), status, own: true };
}

function readText(from: unknown, name: string): string {
  const value = (from as Record<string, unknown>)[name];
  return typeof value === 'string' ? value.trim().slice(0, MOST) : '';
}
