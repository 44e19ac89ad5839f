import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Fields, parseFields } from './json.ts';

/** Largest request body, 5 MiB. */
export const BODY_LIMIT = 5 * 1024 * 1024;

/** A call to one of the emulated APIs, free of the web framework. Header names are lower case. */
export interface ApiCall {
  readonly method: string;
  /** Path behind the mount point, begins with `/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** `hang` leaves the call without an answer until the emulator closes. Objects go out as JSON. */
export interface ApiAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | object;
  readonly hang?: boolean;
}

/** Answers one call. */
export type ApiHandler = (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>;

/** Serves every method and path under `prefix` with `handle`. Calls without an answer are put into `held`. */
export function mountApi(
  fastify: FastifyInstance,
  prefix: string,
  handle: ApiHandler,
  held: Set<ServerResponse>,
): void {
  fastify.all(`${prefix}/*`, async (request, reply) => {
    const answer = await handle(readCall(request, prefix));
    if (answer.hang === true) {
      held.add(reply.raw);
      reply.raw.once('close', () => held.delete(reply.raw));
      return reply.hijack();
    }
    reply.code(answer.status ?? 200).headers(answer.headers ?? {});
    if (typeof answer.body === 'object' && !Buffer.isBuffer(answer.body)) {
      reply.type('application/json; charset=utf-8');
      return reply.send(JSON.stringify(answer.body));
    }
    return reply.send(answer.body ?? '');
  });
}

/** The body as a JSON object; undefined when it is not one. */
export function readJsonBody(call: ApiCall): Fields | undefined {
  return parseFields(call.body.toString('utf8'));
}

/** The body as form fields, multipart or urlencoded; undefined when it cannot be read as a form. */
export async function readForm(call: ApiCall): Promise<FormData | undefined> {
  const type = call.headers['content-type'] ?? '';
  try {
    return await new Response(new Uint8Array(call.body), { headers: { 'content-type': type } }).formData();
  } catch {
    return undefined;
  }
}

function readCall(request: FastifyRequest, prefix: string): ApiCall {
  const url = new URL(request.url, 'http://emulator');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: request.method,
    path: url.pathname.slice(prefix.length),
    query: url.searchParams,
    headers,
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
}
