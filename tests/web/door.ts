import { createHash, createHmac } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ChannelName } from '../../src/domain/update.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';

/** Accounts of the second commune, and accounts that no commune has. */
export const OTHER = { zalo: '700000000000000001', messenger: '7000000001' };
export const NOBODY = { zalo: '900000000000000009', messenger: '9000000009' };
export const OWN = { zalo: OA, messenger: PAGE };

/** What is stored of one conversation: its key without the commune's prefix, and the entries as they lie there. */
export interface Stored {
  readonly slug: string;
  readonly conversation: string;
  readonly entries: readonly string[];
}

export interface Door {
  readonly demo: DemoApp;
  readonly server: Server;
  /** Sends a body with the platform's own signature; gives the status. */
  post(channel: ChannelName, body: string | Buffer, headers?: Record<string, string>): Promise<number>;
  sign(channel: ChannelName, body: Buffer): Record<string, string>;
  /** Everything that the calls since the last look have stored; then it is as if they had not been. */
  look(): Promise<readonly Stored[]>;
  stop(): Promise<void>;
}

/** The real server with two communes and both platforms, and nobody who works on what comes in. */
export async function openDoor(): Promise<Door> {
  const folder = await mkdtemp(join(tmpdir(), 'test-communes-'));
  const source = await readFile(new URL('../../data/communes/demo/commune.yaml', import.meta.url), 'utf8');
  const other = source.replace(OA, OTHER.zalo).replace(PAGE, OTHER.messenger);
  for (const [slug, text] of [
    ['demo', source],
    ['xa-khac', other],
  ] as const) {
    await mkdir(join(folder, slug));
    await writeFile(join(folder, slug, 'commune.yaml'), text);
  }
  let server: Server | undefined;
  // Fastify tells of each new instance here.
  const watch = (message: unknown) => {
    server = (message as { fastify: FastifyInstance }).fastify.server;
  };
  subscribe('fastify.initialization', watch);
  const demo = await startDemoApp({ COMMUNES_DIR: folder, ROLES: 'web' });
  unsubscribe('fastify.initialization', watch);
  if (!server) throw new Error('nobody listens');
  const { redis, config, demo: secrets } = demo.app.installation;
  if (!secrets) throw new Error('the demo has secrets of its own');
  const prefixes = ['demo', 'xa-khac'].map((slug) => ({
    slug,
    prefix: communeKeys(laneOf(slug, config.lanes), slug).prefix,
  }));
  const before = new Set(await redis.keys('*'));

  function sign(channel: ChannelName, body: Buffer): Record<string, string> {
    if (channel === 'messenger') {
      const digest = createHmac('sha256', secrets?.messenger.appSecret ?? '').update(body);
      return { 'x-hub-signature-256': `sha256=${digest.digest('hex')}` };
    }
    const { appId = '', oaSecretKey = '' } = secrets?.zalo ?? {};
    const stamp = readTimestamp(body.toString());
    const hash = createHash('sha256').update(appId).update(body).update(stamp).update(oaSecretKey);
    return { 'x-zevent-signature': `mac=${hash.digest('hex')}` };
  }

  return {
    ...{ demo, server, sign },
    async post(channel, body, headers = {}) {
      const raw = Buffer.from(body);
      const answer = await fetch(`${demo.url}/webhooks/${channel}`, {
        method: 'POST',
        body: raw,
        headers: { 'content-type': 'application/json', ...sign(channel, raw), ...headers },
      });
      await answer.arrayBuffer();
      return answer.status;
    },
    async look() {
      const added = (await redis.keys('*')).filter((key) => !before.has(key));
      const stored: Stored[] = [];
      for (const { slug, prefix } of prefixes) {
        for (const key of added.filter((one) => one.startsWith(`${prefix}in:`))) {
          const entries = await redis.lrange(key, 0, -1);
          stored.push({ slug, conversation: key.slice(`${prefix}in:`.length), entries });
        }
      }
      const known = [...stored.flatMap(listKeys), ...added.filter((key) => key.endsWith('}:ready:in'))];
      const strange = added.filter((key) => !known.includes(key));
      if (strange.length > 0) throw new Error(`stored, and nobody knows why: ${strange.join(' ')}`);
      if (added.length > 0) await redis.del(...added);
      return stored;
    },
    async stop() {
      await demo.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };

  /** The keys that entries of a conversation may bring with them. */
  function listKeys({ slug, conversation, entries }: Stored): string[] {
    const keys = communeKeys(laneOf(slug, config.lanes), slug);
    const [channel = '', account = ''] = conversation.split(':');
    const seen = entries.map((entry) => keys.seen(channel, `${account}:${JSON.parse(entry).id}`));
    return [keys.list('in', conversation), keys.mark('in', conversation), ...seen];
  }
}

/** The timestamp as it is written in the body, digits and all. */
function readTimestamp(body: string): string {
  try {
    const read = (_key: string, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' ? (context?.source ?? '') : value;
    const { timestamp } = JSON.parse(body, read as (key: string, value: unknown) => unknown);
    return typeof timestamp === 'string' ? timestamp : '';
  } catch {
    return '';
  }
}
