import type { Petition } from '../../domain/petition.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import type { Choice, Reply } from '../../domain/reply.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import { findLeaders, tellStaff } from '../audience.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { hidePublished, writePublication } from '../publication.ts';

/** Typed after the code: no longer public. */
const TAKE_OFF: ReadonlySet<string> = new Set(['go', 'go bo', 'bo']);

/**
 * Proposes a solved petition for the public page: `/congkhai PA26-00001`, with other words for the citizen's own after
 * the code; `/congkhai PA26-00001 gỡ` takes it off again.
 */
export const congkhai: StaffCommand = {
  name: 'congkhai',
  help: 'staff-help-congkhai',
  async run(args, context) {
    const { code, text } = readCodeAndText(args);
    if (code === undefined) return [{ key: 'staff-example-congkhai' }];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    if (text !== undefined && TAKE_OFF.has(foldVietnamese(text))) return [takeOff(found.petition, context)];
    return [refuse(found.petition, context) ?? (await propose(found.petition, text, context))];
  },
};

function refuse({ code, status, kind, publication }: Petition, { commune }: StaffContext): Reply | undefined {
  if (!commune.publishes) return { key: 'staff-publish-off' };
  if (publication?.state === 'refused') return { key: 'staff-publish-refused', data: { code } };
  if (publication?.state === 'public') return { key: 'staff-published-already', data: { code } };
  if (status === 'closed' && (kind ?? 'petition') === 'petition') return undefined;
  return { key: 'staff-publish-not-solved', data: { code, status: { key: `staff-status-${status}` } } };
}

async function propose(petition: Petition, text: string | undefined, context: StaffContext): Promise<Reply> {
  const { staff, records } = context;
  const { code } = petition;
  const publication = writePublication(petition, text, context);
  records.savePetition({ ...petition, publication });
  records.audit({ actor: staff.id, act: 'petition-publishing-proposed', subject: code });
  const data = {
    ...{ code, name: staff.name, text: publication.text, result: quoteLines(publication.result) },
    photos: publication.media?.length ?? 0,
  };
  const see: Choice = { key: 'staff-choice-see', command: `xem ${code}` };
  const approve: Choice = { key: 'staff-choice-publish', command: `duyetcongkhai ${code}` };
  tellStaff(
    await findLeaders(context),
    code,
    { key: 'staff-publish-proposed', data, choices: [approve, see] },
    context,
  );
  return { key: 'staff-publish-asked', data, choices: [see] };
}

function takeOff(petition: Petition, { staff, records }: StaffContext): Reply {
  const { code, publication } = petition;
  if (publication === undefined || publication.state === 'refused')
    return { key: 'staff-publish-nothing', data: { code } };
  records.savePetition(hidePublished(petition, records, staff.id));
  records.audit({ actor: staff.id, act: 'petition-unpublished', subject: code });
  return { key: 'staff-unpublished', data: { code } };
}
