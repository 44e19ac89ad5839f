import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetcher, type Fetcher } from '../../src/files/fetch-file.ts';
import { isPublicAddress } from '../../src/files/public-address.ts';

const HOSTS = ['zdn.vn'];

let server: Server;
let origin: string;
let asked: string[];
let fetcher: Fetcher;
let resolved: string[];
let answers: Record<string, (response: ServerResponse) => void>;
let addresses: readonly string[];

beforeEach(async () => {
  asked = [];
  resolved = [];
  answers = {};
  addresses = ['127.0.0.1'];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fetcher = makeFetcher();
});
afterEach(async () => {
  server.closeAllConnections();
  await Promise.all([fetcher.close(), new Promise((resolve) => server.close(resolve))]);
});

function makeFetcher(timeoutMs = 5000): Fetcher {
  return createFetcher({
    ...{ trustedOrigins: [origin], maxBytes: 1000, timeoutMs },
    resolve: async (hostname) => {
      resolved.push(hostname);
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
  });
}

const redirectTo = (location: string) => (response: ServerResponse) =>
  void response.writeHead(302, { location }).end('moved');

describe('a file is fetched', () => {
  it('from where the platform says, also by two redirects that stay there', async () => {
    answers['/a'] = redirectTo('/b');
    answers['/b'] = redirectTo(`${origin}/c`);
    answers['/c'] = (response) => void response.end('photo');
    expect(await fetcher.fetch(`${origin}/a`, HOSTS)).toEqual({ bytes: Buffer.from('photo') });
    answers['/0'] = redirectTo('/a');
    expect(await fetcher.fetch(`${origin}/0`, HOSTS)).toEqual({ failure: 'host' });
    expect(asked).toEqual(['/a', '/b', '/c', '/0', '/a', '/b']);
  });

  it.each([
    ['https://example.org/a.jpg'],
    ['https://zdn.vn.example.org/a.jpg'],
    ['https://evilzdn.vn/a.jpg'],
    ['https://f6.zdn.vn:8443/a.jpg'],
    ['https://name:word@f6.zdn.vn/a.jpg'],
    ['http://169.254.169.254/latest/meta-data'],
    ['http://127.0.0.1:1/'],
    ['http://[::1]/'],
    ['ftp://f6.zdn.vn:21/a'],
    ['file:///etc/passwd'],
    ['no address'],
  ])('and never from %s, neither at once nor by a redirect', async (url) => {
    expect(await fetcher.fetch(url, HOSTS)).toEqual({ failure: 'host' });
    answers['/a'] = redirectTo(url);
    expect(await fetcher.fetch(`${origin}/a`, HOSTS)).toEqual({
      failure: url === 'no address' ? 'gone' : 'host',
    });
    expect(resolved).toEqual([]);
  });

  it.each([['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['fd00::1'], ['::ffff:10.0.0.1']])(
    'and not when a name of the list leads to %s at the moment of connecting',
    async (address) => {
      addresses = ['8.8.8.8', address];
      expect(await fetcher.fetch('https://f6.zdn.vn/a.jpg', HOSTS)).toEqual({ failure: 'host' });
      // A link that says http is asked by https all the same.
      expect(await fetcher.fetch('http://zdn.vn/a.jpg', HOSTS)).toEqual({ failure: 'host' });
      expect(resolved).toEqual(['f6.zdn.vn', 'zdn.vn']);
    },
  );

  it('up to the limit, counted by what comes and not by what is promised', async () => {
    answers['/exact'] = (response) => void response.end(Buffer.alloc(1000));
    answers['/more'] = (response) => {
      response.write(Buffer.alloc(600));
      response.end(Buffer.alloc(600));
    };
    answers['/promise'] = (response) =>
      void response.writeHead(200, { 'content-length': '99999' }).write('x');
    answers['/endless'] = (response) => {
      const pour = () => {
        while (response.write(Buffer.alloc(500)));
      };
      response.on('drain', pour);
      pour();
    };
    expect((await fetcher.fetch(`${origin}/exact`, HOSTS)).failure).toBeUndefined();
    for (const path of ['/more', '/promise', '/endless']) {
      expect(await fetcher.fetch(`${origin}${path}`, HOSTS), path).toEqual({ failure: 'too-big' });
    }
  });

  it('again later when the server stumbles or says nothing, and not when the link is dead', async () => {
    for (const status of [500, 503, 429]) {
      answers[`/${status}`] = (response) => void response.writeHead(status).end();
      expect(await fetcher.fetch(`${origin}/${status}`, HOSTS)).toEqual({ failure: 'later' });
    }
    for (const status of [403, 404, 410, 204]) {
      answers[`/${status}`] = (response) => void response.writeHead(status).end();
      expect(await fetcher.fetch(`${origin}/${status}`, HOSTS)).toEqual({ failure: 'gone' });
    }
    answers['/cut'] = (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('x');
      response.destroy();
    };
    expect(await fetcher.fetch(`${origin}/cut`, HOSTS)).toEqual({ failure: 'later' });
    const impatient = makeFetcher(50);
    answers['/silent'] = () => {};
    answers['/slow'] = (response) => void response.writeHead(200).write('x');
    expect(await impatient.fetch(`${origin}/silent`, HOSTS)).toEqual({ failure: 'later' });
    expect(await impatient.fetch(`${origin}/slow`, HOSTS)).toEqual({ failure: 'later' });
    await impatient.close();
  });

  it('a few at once: the rest waits, and beyond that comes later', async () => {
    const held: ServerResponse[] = [];
    answers['/hold'] = (response) => void held.push(response);
    const all = Array.from({ length: 17 }, () => fetcher.fetch(`${origin}/hold`, HOSTS));
    expect(await all[16]).toEqual({ failure: 'later' });
    for (let done = 0; done < 16; done += 1) {
      while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      expect(asked.length - done).toBeLessThanOrEqual(4);
      held.shift()?.end('x');
    }
    const ended = await Promise.all(all.slice(0, 16));
    expect(ended.every(({ failure }) => failure === undefined)).toBe(true);
  });
});

it('only addresses of the open Internet are public', () => {
  const open = [
    '8.8.8.8',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '2404:6800::1',
    '2a03:2880::1',
  ];
  const closed = [
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.1.2.3', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
    ...['192.168.1.1', '198.19.0.1', '203.0.113.5', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::ffff:8.8.8.8',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
    ],
    ...['2001:db8::1', '2001::1', 'no address', ''],
  ];
  expect(open.filter((address) => !isPublicAddress(address))).toEqual([]);
  expect(closed.filter(isPublicAddress)).toEqual([]);
});
