import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket on this machine that answers as S3 does to signed calls in path style, and refuses others. */
export interface S3Server {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** The next call is answered with this status. */
  failNext(status: number): void;
  close(): Promise<void>;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, Signature=[0-9a-f]{64}$/;

export async function startS3Server(account: {
  bucket: string;
  region: string;
  accessKey: string;
}): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const failures: number[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const refuse = (status: number, code: string) => {
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
    };
    const [, who, region] = AUTHORIZATION.exec(request.headers.authorization ?? '') ?? [];
    const failure = failures.shift();
    if (failure !== undefined) return refuse(failure, 'InternalError');
    if (who !== account.accessKey || region !== account.region) return refuse(403, 'SignatureDoesNotMatch');
    const [, bucket, key = ''] = /^\/([^/]+)\/([^?]+)/.exec(decodeURIComponent(request.url ?? '')) ?? [];
    if (bucket !== account.bucket) return refuse(404, 'NoSuchBucket');
    if (request.method === 'PUT') {
      // Bytes in one piece: no chunk marks of the client may end up in the object.
      if (request.headers['x-amz-content-sha256']?.includes('STREAMING'))
        return refuse(501, 'NotImplemented');
      objects.set(key, body);
    }
    const found = objects.get(key);
    if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204);
      response.end();
      return;
    }
    if (!found) return refuse(404, 'NoSuchKey');
    response.writeHead(200);
    response.end(request.method === 'GET' ? found : undefined);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failNext: (status) => void failures.push(status),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
