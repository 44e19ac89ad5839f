import { findPetitionCode } from '../../domain/petition-code.ts';
import { actorOf, readFingerprint } from '../../domain/timeline.ts';
import { readPetitions } from '../../read-petitions.ts';
import { verifyTimeline } from '../../store/timeline-seal.ts';
import type { AdminCommand } from '../command.ts';
import { findCommune } from '../find-commune.ts';
import { readOptions, UsageError } from '../options.ts';
import { writeAudit } from '../write-audit.ts';

/** Checks that no line of a petition's timeline was changed after it was stored. Nobody's words are shown. */
export const verify: AdminCommand = {
  name: 'verify',
  usage: ['verify <code> --commune <slug>'],
  async run([typed = '', ...args], context) {
    const code = findPetitionCode(typed)?.code;
    if (code === undefined) throw new UsageError('<code>');
    const { commune: slug } = readOptions(args, ['commune']);
    const { say, installation, now } = context;
    if (!findCommune(slug, context)) return 1;
    const petition = await readPetitions(installation, slug, now).petition(code);
    await writeAudit(context, 'petition-verified', code, slug);
    if (!petition) {
      say({ key: 'admin-no-petition', data: { code } });
      return 1;
    }
    const wrong = verifyTimeline(petition);
    for (const [at, event] of petition.history.entries()) {
      const line = {
        ...{ number: at + 1, at: { at: event.at }, event: { key: `page-receipt-event-${event.event}` } },
        ...{
          actor: { key: `page-receipt-by-${actorOf(event)}` },
          mark: readFingerprint(petition, event) || '—',
        },
      };
      say({ key: at === wrong ? 'admin-verify-wrong-line' : 'admin-verify-line', data: line });
    }
    const data = { code, count: petition.history.length, number: (wrong ?? 0) + 1 };
    say({ key: wrong === undefined ? 'admin-verify-whole' : 'admin-verify-broken', data });
    return wrong === undefined ? 0 : 1;
  },
};
