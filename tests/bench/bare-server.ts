import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import { Agent, request } from 'undici';

// The least that a chat bot can be, as a measure: signature, session read, session written, one message, reply.
// It has no inbox, no order, no flow and no words, and what it is working on when it dies is lost.

const env = (name: string): string => process.env[name] ?? '';
const redis = new Redis(env('REDIS_URL'), { enableAutoPipelining: true });
const agent = new Agent({ connections: 64 });
const app = Fastify();
const TEXT = 'Trợ lý đã ghi. Còn gì nữa xin nhắn tiếp, đủ rồi thì chọn Xong ạ. '.repeat(2);

app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

function isSigned(given: string, prefix: string, expected: string): boolean {
  const wanted = Buffer.from(`${prefix}${expected}`);
  const got = Buffer.from(given);
  return got.length === wanted.length && timingSafeEqual(got, wanted);
}

async function answer(user: string, url: string, recipient: object): Promise<void> {
  const session = JSON.parse((await redis.get(`session:${user}`)) ?? '{"count":0}') as { count: number };
  await redis.set(`session:${user}`, JSON.stringify({ count: session.count + 1, text: TEXT }));
  const buttons = ['Xong', 'Sửa', 'Menu'].map((title) => ({ title, payload: `xtt:a:1:${title}` }));
  const body = JSON.stringify({ recipient, message: { text: TEXT, attachment: { buttons } } });
  const sent = await request(url, {
    ...{ method: 'POST', dispatcher: agent, body },
    headers: { 'content-type': 'application/json' },
  });
  await sent.body.json();
}

app.post('/webhooks/zalo', async (message: FastifyRequest, reply) => {
  const raw = message.body as Buffer;
  const event = JSON.parse(raw.toString()) as { timestamp: string; sender: { id: string } };
  const mac = createHash('sha256')
    .update(env('ZALO_APP_ID'))
    .update(raw)
    .update(event.timestamp)
    .update(env('ZALO_OA_SECRET_KEY'));
  const given = String(message.headers['x-zevent-signature']);
  if (!isSigned(given, 'mac=', mac.digest('hex'))) return reply.code(403).send();
  const user = event.sender.id;
  await answer(user, `${env('ZALO_API_URL')}/v3.0/oa/message/cs`, { user_id: user });
  return reply.code(200).send();
});

app.post('/webhooks/messenger', async (message: FastifyRequest, reply) => {
  const raw = message.body as Buffer;
  const mac = createHmac('sha256', env('MESSENGER_APP_SECRET')).update(raw).digest('hex');
  if (!isSigned(String(message.headers['x-hub-signature-256']), 'sha256=', mac))
    return reply.code(403).send();
  const { entry } = JSON.parse(raw.toString()) as { entry: { messaging: { sender: { id: string } }[] }[] };
  const id = entry[0]?.messaging[0]?.sender.id ?? '';
  await answer(id, `${env('MESSENGER_API_URL')}/v25.0/me/messages`, { id });
  return reply.code(200).send();
});

await app.listen({ port: Number(env('PORT')), host: env('HOST') });
// Who started it is gone.
process.on('disconnect', () => process.exit());
