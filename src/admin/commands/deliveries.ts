import { createDeliveries, type Delivery } from '../../engine/deliveries.ts';
import { formatPlace } from '../../store/undelivered.ts';
import type { AdminCommand, AdminContext } from '../command.ts';
import { isCommuneKnown } from '../find-commune.ts';
import { formatDelivery } from '../format-delivery.ts';
import { readCount, readOptions, UsageError } from '../options.ts';
import { writeAudit } from '../write-audit.ts';

const STATES = ['queued', 'held', 'failed'];
const MOST = 10_000;

type Deliveries = ReturnType<typeof createDeliveries>;
type Verb = 'retry' | 'drop';

/** Lists the messages that were not sent, tries them again, or gives them up. Their texts are not shown. */
export const deliveries: AdminCommand = {
  name: 'deliveries',
  usage: [
    'deliveries list [--commune <slug>] [--state <state>] [--limit <n>] [--after <place>]',
    'deliveries retry <id>',
    'deliveries retry --state <state> [--commune <slug>] [--limit <n>]',
    'deliveries drop <id>',
    'deliveries drop --state <state> [--commune <slug>] [--limit <n>]',
  ],
  async run([verb = 'list', ...args], context) {
    const { redis, config } = context.installation;
    const messages = createDeliveries(redis, config.lanes);
    if (verb === 'list') return list(messages, args, context);
    if (verb !== 'retry' && verb !== 'drop') throw new UsageError('list | retry | drop');
    // An id may begin with a dash, but never with two.
    const [id, ...more] = args;
    if (id === undefined || id.startsWith('--')) return actOnMany(verb, messages, args, context);
    if (more.length > 0) throw new UsageError(more.join(' '));
    return actOnOne(verb, messages, id, context);
  },
};

async function list(messages: Deliveries, args: readonly string[], context: AdminContext): Promise<number> {
  const { say, print, now } = context;
  const { commune, state, limit, after } = readOptions(args, [], ['commune', 'state', 'limit', 'after']);
  const filter = { ...readFilter({ commune, state }), limit: readCount('limit', limit, 50, MOST) };
  if (!isCommuneKnown(commune, context)) return 1;
  const found = await messages.list({ ...filter, ...(after === undefined ? {} : { after }) });
  if (found.length === 0) say({ key: 'admin-no-deliveries' });
  else say({ key: 'admin-deliveries-head' });
  for (const delivery of found) print(formatDelivery(delivery, now));
  const last = found.at(-1);
  if (last && found.length === filter.limit)
    say({ key: 'admin-deliveries-more', data: { place: formatPlace(last) } });
  await writeAudit(context, 'deliveries-listed', String(found.length), commune);
  return 0;
}

async function actOnOne(
  verb: Verb,
  messages: Deliveries,
  id: string,
  context: AdminContext,
): Promise<number> {
  const target = await messages.find(id, [...context.installation.communes.keys()]);
  const outcome = target ? await act(verb, messages, target, context) : 'gone';
  context.say({ key: `admin-delivery-${outcome === 'done' ? verb : outcome}`, data: { id } });
  return outcome === 'done' ? 0 : 1;
}

/** What is busy or gone by now is left out of the count. */
async function actOnMany(
  verb: Verb,
  messages: Deliveries,
  args: readonly string[],
  context: AdminContext,
): Promise<number> {
  const { commune, state, limit } = readOptions(args, ['state'], ['commune', 'limit']);
  const filter = { ...readFilter({ commune, state }), limit: readCount('limit', limit, 50, MOST) };
  if (!isCommuneKnown(commune, context)) return 1;
  let count = 0;
  for (const target of await messages.list(filter)) {
    if ((await act(verb, messages, target, context)) === 'done') count += 1;
  }
  context.say({ key: `admin-deliveries-${verb}`, data: { count: String(count) } });
  return 0;
}

async function act(
  verb: Verb,
  messages: Deliveries,
  target: Pick<Delivery, 'id' | 'slug' | 'conversation'>,
  { now, actor }: AdminContext,
): Promise<'done' | 'busy' | 'gone'> {
  if (verb === 'drop')
    return messages.drop(target, now, { actor, act: 'delivery-dropped', subject: target.id });
  const audit = { actor, act: 'delivery-retried', subject: target.id };
  return (await messages.retry(target, now, audit)) ? 'done' : 'gone';
}

function readFilter({ commune, state }: { commune?: string | undefined; state?: string | undefined }) {
  if (state !== undefined && !STATES.includes(state)) throw new UsageError(`--state ${STATES.join(' | ')}`);
  return { ...(commune === undefined ? {} : { slug: commune }), ...(state === undefined ? {} : { state }) };
}
