import { connect } from 'node:net';
import { AppError } from '../errors.ts';

/** A Redis that accepts but does not answer for this long (ms) is taken for stuck; loading data does answer. */
const patience = 10_000;

/**
 * Sends one command without arguments that need quoting to the Redis on a unix socket and gives its raw
 * reply; undefined when nobody listens there.
 */
export function askRedis(socket: string, command: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let reply = '';
    const connection = connect(socket, () => connection.write(`${command}\r\n`));
    connection.setEncoding('utf8');
    connection.setTimeout(patience, () => connection.destroy(createStuckError(socket)));
    connection.on('data', (chunk: string) => {
      reply += chunk;
      if (isWhole(reply)) connection.end();
    });
    connection.once('error', (error: NodeJS.ErrnoException) => {
      // A server that has just gone away, or is still starting, is nobody too.
      const gone = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(error.code ?? '');
      if (gone) resolve(undefined);
      else reject(error);
    });
    connection.once('close', () => resolve(isWhole(reply) ? reply : undefined));
  });
}

/**
 * Resolves when the server on the socket has gone, learnt from a connection that stays open. Such a wait
 * `inBackground` does not keep the process alive.
 */
export function waitUntilGone(socket: string, inBackground: boolean): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.on('error', () => undefined);
    connection.once('close', () => resolve());
    connection.resume();
    if (inBackground) connection.unref();
  });
}

/** A simple reply ends with its line; a bulk reply states its length in bytes. */
function isWhole(reply: string): boolean {
  const end = reply.indexOf('\r\n');
  if (end < 0) return false;
  if (!reply.startsWith('$')) return true;
  return Buffer.byteLength(reply) >= end + 2 + Number(reply.slice(1, end)) + 2;
}

function createStuckError(socket: string): AppError {
  return new AppError(`redis does not answer on ${socket}`, { code: 'redis-stuck', retryable: true });
}
