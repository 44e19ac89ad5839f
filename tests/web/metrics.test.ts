import { afterEach, expect, it, vi } from 'vitest';
import { createMetrics, type Depths } from '../../src/web/metrics.ts';

afterEach(() => {
  vi.useRealTimers();
});

const NOTHING: Depths = {
  ready: { in: 0, out: 0 },
  waiting: { in: 0, out: 0 },
  alarms: 0,
  expired: 0,
  guided: [],
  deadLetters: 0,
  undelivered: 0,
  links: [],
};

const NAMES = [
  'xtt_account_needs_link',
  'xtt_alarms',
  'xtt_dead_letters',
  'xtt_files_total',
  'xtt_guided_total',
  'xtt_message_seconds',
  'xtt_messages_expired_total',
  'xtt_messages_total',
  'xtt_petitions_deleted_total',
  'xtt_problems_total',
  'xtt_queue_ready',
  'xtt_queue_waiting',
  'xtt_token_age_seconds',
  'xtt_token_end_seconds',
  'xtt_turn_seconds',
  'xtt_turn_wait_seconds',
  'xtt_turns_total',
  'xtt_undelivered_messages',
  'xtt_webhook_events_total',
];

/** The samples of a metrics page: name with labels → value. */
function readSamples(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

it('has a name, a kind and a help for every metric', async () => {
  const { text, type } = await createMetrics(
    async () => NOTHING,
    () => {},
  ).read();
  expect(type).toMatch(/^text\/plain; version=/);
  const names = [...text.matchAll(/^# TYPE (\S+) (?:counter|gauge|histogram)$/gm)].map(([, name]) => name);
  expect(names.toSorted()).toEqual(NAMES);
  for (const name of NAMES) expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, 'm'));
});

it('counts what happens', async () => {
  const problems: unknown[] = [];
  const metrics = createMetrics(
    async () => NOTHING,
    (where, error) => void problems.push([where, error]),
  );
  metrics.countWebhook('zalo', 'added');
  metrics.countWebhook('zalo', 'added');
  metrics.countWebhook('messenger', 'refused');
  metrics.observer.turnEnded({ outcome: 'ok', tookMs: 20, waitedMs: 3000 });
  metrics.observer.turnEnded({ outcome: 'dead', tookMs: 20, waitedMs: 0 });
  metrics.observer.messageEnded({ state: 'sent', tookMs: 70 });
  metrics.observer.messageEnded({ state: 'held', error: 'window', tookMs: 70 });
  const error = new Error('x');
  metrics.observer.problem('turn', error);
  const samples = readSamples((await metrics.read()).text);
  const expected = {
    'xtt_webhook_events_total{channel="zalo",what="added"}': 2,
    'xtt_webhook_events_total{channel="messenger",what="refused"}': 1,
    'xtt_turns_total{outcome="ok"}': 1,
    'xtt_turns_total{outcome="dead"}': 1,
    xtt_turn_seconds_count: 2,
    'xtt_turn_seconds_bucket{le="0.025"}': 2,
    xtt_turn_wait_seconds_sum: 3,
    'xtt_messages_total{state="sent",error=""}': 1,
    'xtt_messages_total{state="held",error="window"}': 1,
    xtt_message_seconds_count: 2,
    'xtt_problems_total{where="turn"}': 1,
  };
  for (const [sample, value] of Object.entries(expected))
    expect([sample, samples.get(sample)]).toEqual([sample, value]);
  expect(problems).toEqual([['turn', error]]);
});

it('reads depths and ages anew each time', async () => {
  let depths: Depths = {
    ready: { in: 1, out: 2 },
    waiting: { in: 3, out: 4 },
    alarms: 5,
    expired: 7,
    guided: [{ door: 'crime', count: 8 }],
    deadLetters: 6,
    undelivered: 9,
    links: [
      { channel: 'zalo', account: '388', needsLink: true, ageMs: 7000, endsInMs: 9000 },
      { channel: 'messenger', account: '12', needsLink: false, ageMs: 8000 },
    ],
  };
  const metrics = createMetrics(
    async () => depths,
    () => {},
  );
  const samples = readSamples((await metrics.read()).text);
  expect(
    ['xtt_queue_ready{line="in"}', 'xtt_queue_ready{line="out"}', 'xtt_queue_waiting{line="in"}'].map(
      (name) => samples.get(name),
    ),
  ).toEqual([1, 2, 3]);
  expect(samples.get('xtt_queue_waiting{line="out"}')).toBe(4);
  expect([samples.get('xtt_alarms'), samples.get('xtt_dead_letters')]).toEqual([5, 6]);
  expect(samples.get('xtt_messages_expired_total')).toBe(7);
  expect(samples.get('xtt_undelivered_messages')).toBe(9);
  expect(samples.get('xtt_token_age_seconds{channel="zalo",account="388"}')).toBe(7);
  expect(samples.get('xtt_token_end_seconds{channel="zalo",account="388"}')).toBe(9);
  expect(samples.get('xtt_token_end_seconds{channel="messenger",account="12"}')).toBeUndefined();
  expect(samples.get('xtt_account_needs_link{channel="zalo",account="388"}')).toBe(1);
  expect(samples.get('xtt_account_needs_link{channel="messenger",account="12"}')).toBe(0);
  depths = NOTHING;
  expect(readSamples((await metrics.read()).text).get('xtt_dead_letters')).toBe(0);
});

it('forgets the token of an account that is no longer linked', async () => {
  let depths: Depths = {
    ...NOTHING,
    links: [{ channel: 'zalo', account: '388', needsLink: true, ageMs: 7000, endsInMs: 9000 }],
  };
  const metrics = createMetrics(
    async () => depths,
    () => {},
  );
  await metrics.read();
  depths = NOTHING;
  expect((await metrics.read()).text).not.toContain('account="388"');
});

it.each([
  ['fail', () => Promise.reject(new Error('Redis is away'))],
  ['do not come', () => new Promise<never>(() => {})],
])('shows what was counted also when the depths %s', async (_how, readDepths) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const problems: string[] = [];
  const metrics = createMetrics(readDepths, (where) => void problems.push(where));
  metrics.countWebhook('zalo', 'added');
  const reading = metrics.read();
  await vi.advanceTimersByTimeAsync(2000);
  const samples = readSamples((await reading).text);
  expect(samples.get('xtt_webhook_events_total{channel="zalo",what="added"}')).toBe(1);
  expect(samples.get('xtt_problems_total{where="depths"}')).toBe(1);
  expect(problems).toEqual(['depths']);
});

it('keeps the counts of two processes’ parts apart', async () => {
  const one = createMetrics(
    async () => NOTHING,
    () => {},
  );
  const other = createMetrics(
    async () => NOTHING,
    () => {},
  );
  one.countWebhook('zalo', 'added');
  expect((await other.read()).text).not.toContain('what="added"');
});
