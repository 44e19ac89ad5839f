import { type KeptAuditLine, readAudit } from '../../store/audit.ts';
import { communeKeys, laneOf, OPERATOR_AUDIT } from '../../store/keys.ts';
import type { AdminCommand } from '../command.ts';
import { isCommuneKnown } from '../find-commune.ts';
import { readCount, readOptions, UsageError } from '../options.ts';

/** Shows who did what, the newest last: citizens' filings, officials' and operators' acts. Names and texts are not in it. */
export const audit: AdminCommand = {
  name: 'audit',
  usage: ['audit [--commune <slug>] [--limit <n>] [--before <time>]'],
  async run(args, context) {
    const options = readOptions(args, [], ['commune', 'limit', 'before']);
    const limit = readCount('limit', options.limit, 50, 10_000);
    const before = options.before === undefined ? undefined : Date.parse(options.before);
    if (before !== undefined && Number.isNaN(before)) throw new UsageError('--before 2026-01-31T08:00:00Z');
    if (!isCommuneKnown(options.commune, context)) return 1;
    const { installation, say, print } = context;
    const { redis, communes, config } = installation;
    const slugs = options.commune === undefined ? [...communes.keys()] : [options.commune];
    // What an operator did to all communes at once concerns each of them.
    const logs = [
      { slug: '*', key: OPERATOR_AUDIT },
      ...slugs.map((slug) => ({ slug, key: communeKeys(laneOf(slug, config.lanes), slug).audit })),
    ];
    const range = { limit, ...(before === undefined ? {} : { before }) };
    const read = await Promise.all(
      logs.map(async ({ slug, key }) =>
        (await readAudit(redis, key, range)).map((line) => ({ ...line, slug })),
      ),
    );
    const lines = read.flat().sort((one, other) => one.at - other.at);
    if (lines.length === 0) say({ key: 'admin-audit-empty' });
    for (const line of lines.slice(-limit)) print(formatLine(line));
    return 0;
  },
};

function formatLine({ at, slug, actor, act, subject }: KeptAuditLine & { slug: string }): string {
  return [new Date(at).toISOString(), slug, actor, act, subject ?? ''].join('\t');
}
