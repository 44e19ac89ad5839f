import { createDeadLetters } from '../../engine/dead-letters.ts';
import type { AdminCommand } from '../command.ts';
import { UsageError } from '../options.ts';
import { writeAudit } from '../write-audit.ts';

/** Lists what could not be worked on or delivered, tries it again, or drops it. */
export const deadLetters: AdminCommand = {
  name: 'dead-letters',
  usage: ['dead-letters list', 'dead-letters retry <id>', 'dead-letters drop <id>'],
  async run([verb = 'list', id], context) {
    const { installation, now, actor, say, print } = context;
    const { redis, config, box } = installation;
    const letters = createDeadLetters(redis, config.lanes, box);
    if (verb === 'list') {
      const all = await letters.list();
      if (all.length === 0) say({ key: 'admin-no-letters' });
      for (const letter of all) {
        const { kind, slug, at, reason } = letter;
        print([letter.id, new Date(at).toISOString(), kind, slug, reason].join('\t'));
      }
      await writeAudit(context, 'dead-letters-listed', String(all.length));
      return 0;
    }
    if ((verb !== 'retry' && verb !== 'drop') || !id) throw new UsageError('list | retry <id> | drop <id>');
    const found = await letters[verb](id, now, actor);
    say({ key: found ? `admin-letter-${verb}` : 'admin-letter-unknown', data: { id } });
    return found ? 0 : 1;
  },
};
