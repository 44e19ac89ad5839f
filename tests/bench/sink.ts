import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The platforms' send APIs: takes every message and gives it an id. */
export interface Sink {
  readonly url: string;
  /** The body of every message, by the user that it is for. */
  onMessage(hear: (user: string, body: string) => void): void;
  stop(): void;
}

const RECIPIENT = /"recipient":\{"(?:user_id|id)":"([^"]+)"\}/;

/** Opens the sink on a free port of this machine. */
export async function openSink(): Promise<Sink> {
  let hear: (user: string, body: string) => void = () => {};
  let count = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      count += 1;
      const id = `m_${count}_of_the_platform`;
      const answer = `{"error":0,"message":"Success","message_id":"${id}","data":{"message_id":"${id}"}}`;
      // Messenger's client takes an `error` field for a failure; Zalo's wants it to be 0.
      const text = request.url?.startsWith('/v3.0/') ? answer : `{"message_id":"${id}"}`;
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
      response.end(text);
      hear(RECIPIENT.exec(body)?.[1] ?? '', body);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    onMessage(listener) {
      hear = listener;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
