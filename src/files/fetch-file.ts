import { Agent, type Dispatcher, request } from 'undici';
import { createPublicLookup, PrivateAddressError, type Resolve } from './public-address.ts';

/** `later`: trying again may help; `host`: the address is not one that may be fetched; `gone`: nothing is there. */
export type FetchFailure = 'later' | 'host' | 'gone' | 'too-big';

/** The bytes of an address, or why there are none. */
export type Fetched =
  | { readonly bytes: Buffer; readonly failure?: never }
  | { readonly failure: FetchFailure };

export interface FetcherOptions {
  /** Origins that may be fetched as they are: a platform of tests or of the demo on this machine. */
  readonly trustedOrigins: readonly string[];
  readonly maxBytes: number;
  /** For the whole of one fetch, ms. */
  readonly timeoutMs?: number;
  /** For tests: the addresses of a name. */
  readonly resolve?: Resolve;
}

/** Fetches from the platforms' file servers, and from nowhere else. */
export interface Fetcher {
  /** `hosts`: the domains that may be fetched from, each with those below it. Never throws. */
  fetch(url: string, hosts: readonly string[]): Promise<Fetched>;
  close(): Promise<void>;
}

const MOST_HOPS = 2;
/** Files fetched at once by a process, and more that wait: memory and the workers' hands are bounded by these. */
const AT_ONCE = 4;
const MOST_WAITING = 12;
const CONNECT_MS = 3000;

/** Makes the fetcher of a process. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { maxBytes, timeoutMs = 15_000 } = options;
  const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
  const lookup = createPublicLookup(options.resolve);
  const open = new Agent({ ...limits, connect: { timeout: CONNECT_MS, lookup } });
  const trusted = new Agent({ ...limits, connect: { timeout: CONNECT_MS } });
  let working = 0;
  const waiting: (() => void)[] = [];

  function choose(url: URL, hosts: readonly string[]): { url: URL; agent: Agent } | undefined {
    if (options.trustedOrigins.includes(url.origin)) return { url, agent: trusted };
    const isListed = hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
    const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    if (!isListed || !isPlain) return undefined;
    // Zalo still writes some links with http; its servers speak https as well (platform docs).
    const safe = new URL(url);
    safe.protocol = 'https:';
    return safe.port === '' ? { url: safe, agent: open } : undefined;
  }

  async function follow(address: string, hosts: readonly string[], signal: AbortSignal): Promise<Fetched> {
    let next = address;
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      const chosen = URL.canParse(next) ? choose(new URL(next), hosts) : undefined;
      if (!chosen) return { failure: 'host' };
      const answer = await request(chosen.url, { dispatcher: chosen.agent, signal });
      const { location } = answer.headers;
      if (answer.statusCode === 200) return readBody(answer.body, answer.headers['content-length'], maxBytes);
      await answer.body.dump({ limit: 16_384 });
      if (answer.statusCode < 300 || answer.statusCode >= 400 || typeof location !== 'string') {
        return { failure: isPassing(answer.statusCode) ? 'later' : 'gone' };
      }
      next = URL.canParse(location, chosen.url.href) ? new URL(location, chosen.url).href : '';
    }
    return { failure: 'host' };
  }

  return {
    async fetch(url, hosts) {
      if (working >= AT_ONCE && waiting.length >= MOST_WAITING) return { failure: 'later' };
      if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
      else working += 1;
      try {
        return await follow(url, hosts, AbortSignal.timeout(timeoutMs));
      } catch (error) {
        return { failure: isPrivate(error) ? 'host' : 'later' };
      } finally {
        // Who waits takes over the place of who is done.
        const next = waiting.shift();
        if (next) next();
        else working -= 1;
      }
    },
    async close() {
      await Promise.all([open.close(), trusted.close()]);
    },
  };
}

/** Counts the bytes that really come; what the header promises is only good for giving up early. */
async function readBody(
  body: Dispatcher.ResponseData['body'],
  promised: string | readonly string[] | undefined,
  maxBytes: number,
): Promise<Fetched> {
  const chunks: Buffer[] = [];
  let size = Number(promised ?? 0) > maxBytes ? maxBytes + 1 : 0;
  if (size <= maxBytes) {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) break;
      chunks.push(chunk);
    }
  }
  if (size <= maxBytes) return { bytes: Buffer.concat(chunks) };
  body.on('error', () => {}).destroy();
  return { failure: 'too-big' };
}

/** Whether the server may say something else in a while. */
function isPassing(status: number): boolean {
  return status >= 500 || status === 408 || status === 425 || status === 429;
}

function isPrivate(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isPrivate);
  return error instanceof PrivateAddressError;
}
