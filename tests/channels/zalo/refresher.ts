import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';
import type { TokenStore } from '../../../src/channels/channel.ts';
import { createHttp, type Http } from '../../../src/channels/http.ts';
import { createZaloTokens } from '../../../src/channels/zalo/tokens.ts';
import { createSecretBox } from '../../../src/store/secret-box.ts';
import { createTokenStore } from '../../../src/store/tokens.ts';
import type { RefresherTask } from './refresher-task.ts';

// A process of its own that asks for the token of one OA, and stops on the way where its task says so. It prints
// each step and goes on after a line on its standard input.

const task = JSON.parse(process.argv[2] ?? '') as RefresherTask;
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

async function pass(step: string): Promise<void> {
  if (step !== task.stopAt) return;
  process.stdout.write(`${step}\n`);
  await lines.next();
}

const redis = new Redis(task.redisUrl);
const real = createTokenStore(redis, createSecretBox(task.secret), 'zalo', task.lockMs);
const tokens: TokenStore = {
  ...real,
  async exclusive(account, work) {
    await pass('before-lock');
    return real.exclusive(account, async () => {
      await pass('after-lock');
      return work();
    });
  },
  async replace(account, refreshToken, token) {
    const isDone = await real.replace(account, refreshToken, token);
    await pass(token.triedAt === undefined ? 'before-unlock' : 'before-call');
    return isDone;
  },
};
const calls = createHttp();
const http: Http = {
  ...calls,
  async postForm(...call) {
    const answer = await calls.postForm(...call);
    await pass('after-answer');
    return answer;
  },
};
const keeper = createZaloTokens({ ...task.app, tokens, http, now: Date.now });
await redis.ping();
await pass('ready');
const found = await keeper.read(task.account).catch((error: unknown) => String(error));
process.stdout.write(`token ${found}\n`);
process.exit(0);
