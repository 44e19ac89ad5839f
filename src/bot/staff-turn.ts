import type { StaffMember } from '../domain/commune.ts';
import { findPetitionCode } from '../domain/petition-code.ts';
import { findStaff } from '../domain/staff.ts';
import { answerQuoted, attachMedia, giveReason } from '../staff/answer.ts';
import { findLacking } from '../staff/ask-words.ts';
import type { StaffContext } from '../staff/command.ts';
import { enrol, isEnrolment } from '../staff/enrolment.ts';
import { isCommand } from '../staff/parser.ts';
import { findPreviewed, findProofQuestion } from '../staff/preview.ts';
import { runStaffCommand } from '../staff/run-staff-command.ts';
import type { Scene } from './citizen-turn.ts';
import { collectStaffMedia } from './collect-staff-media.ts';
import { carryOut } from './decisions/registry.ts';
import { findFollowUp, isInForm, isPetitionOffered } from './find-follow-up.ts';
import type { Intent } from './interpret.ts';

/** Enrolment, commands, and answers by quoting. False: the update is not a staff matter. */
export async function runStaffTurn(intent: Intent, scene: Scene): Promise<boolean> {
  const { bot, dialogue, turn, update } = scene;
  const { commune, calendar, conversationId, records, windows } = turn;
  if (intent.type === 'text' && isEnrolment(intent.text)) {
    const { replies, conversation } = await enrol(intent.text, { commune, records, conversationId });
    dialogue.say(...replies);
    if (conversation) dialogue.change({ ...conversation, met: true });
    return true;
  }
  const staff = await findEnrolled(scene);
  if (!staff) return false;
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  const previewed = dialogue.isInFlow ? undefined : findPreviewed(dialogue.state.question);
  const context: StaffContext = {
    ...{ commune, calendar, staff, conversationId, records, facts: bot.staffFacts, catalogue: bot.catalogue },
    ...(about ? { about } : {}),
    ...(windows && { windows }),
    ...(previewed !== undefined && { previewed }),
    open: (flow, parameter) => dialogue.enter(flow, parameter),
    decide: async (command) =>
      (
        await carryOut(command, {
          ...{ commune, calendar, records, conversationId },
          conversation: dialogue.state,
        })
      ).replies,
  };
  if (intent.type === 'act') return hearMedia(scene, context);
  if (intent.type === 'command') return obey(intent.text, scene, context);
  if (intent.type !== 'text') return false;
  const { text } = intent;
  if (isCommand(text)) return obey(text, scene, context);
  if (about) {
    dialogue.sayAbout(about, ...(await answerQuoted(about, text, context)));
    return true;
  }
  const spoken = isElsewhere(text, scene)
    ? undefined
    : bot.staffFacts.spoken.command(text, commune.departments);
  if (spoken !== undefined) return obey(spoken, scene, context);
  const lacking = findOpenCommand(scene);
  if (lacking !== undefined) return obey(`${lacking} ${text}`, scene, context);
  const asked = dialogue.isInFlow ? undefined : findProofQuestion(dialogue.state.question);
  const replies = asked === undefined ? undefined : await giveReason(asked, text, context);
  if (asked === undefined || !replies) return false;
  dialogue.sayAbout(asked, ...replies);
  return true;
}

/** The command that this official was just asked words for. */
function findOpenCommand({ dialogue, turn }: Scene): string | undefined {
  return dialogue.isInFlow ? undefined : findLacking(dialogue.state.question, turn.records.now);
}

/** Whether a text belongs to a form, or asks about the procedure that was just looked up ("mẫu"). */
function isElsewhere(text: string, scene: Scene): boolean {
  const { isInFlow, state } = scene.dialogue;
  if (!isInFlow || isPetitionOffered(state)) return false;
  return isInForm(state) || findFollowUp(text, scene) !== undefined;
}

async function obey(text: string, scene: Scene, context: StaffContext): Promise<true> {
  const { dialogue } = scene;
  const replies = await runStaffCommand(text, context);
  await findEnrolled(scene);
  const code = findPetitionCode(text)?.code ?? context.about;
  if (code) dialogue.sayAbout(code, ...replies);
  else dialogue.say(...replies);
  return true;
}

/** Photos and files belong to the petition that is quoted, named by the command beside them, or just answered. */
async function hearMedia(scene: Scene, context: StaffContext): Promise<boolean> {
  const { dialogue, update } = scene;
  if (!('media' in update)) return false;
  const caption = update.text?.trim() || undefined;
  const lacking = context.about === undefined ? findOpenCommand(scene) : undefined;
  const command = findCaptionCommand(caption, lacking);
  const code = context.about ?? findPetitionCode(lacking ?? '')?.code ?? (await findUnsent(context));
  if (command === undefined && code === undefined) return false;
  const media = await collectStaffMedia(update.media, scene);
  const withMedia = media.length > 0 ? { ...context, media } : context;
  if (command !== undefined) return obey(command, scene, withMedia);
  if (code !== undefined && media.length > 0) {
    dialogue.sayAbout(code, ...(await attachMedia(code, caption, withMedia)));
    // The words are still to come.
    if (lacking !== undefined) dialogue.repeatQuestion();
  }
  return true;
}

/** The command that stands beside a photo, or that these words complete. */
function findCaptionCommand(caption: string | undefined, lacking: string | undefined): string | undefined {
  if (caption === undefined || isCommand(caption)) return caption;
  return lacking && `${lacking} ${caption}`;
}

/** The petition whose text this official has before the eyes and did not send yet. */
async function findUnsent({ previewed, records, staff }: StaffContext): Promise<string | undefined> {
  const petition = previewed === undefined ? undefined : await records.petition(previewed);
  return petition?.pending?.staff === staff.id ? previewed : undefined;
}

/**
 * The official who speaks in a conversation. A conversation whose enrolment was taken away, by itself or by an admin,
 * is a citizen's from then on.
 */
async function findEnrolled({ dialogue, turn }: Scene): Promise<StaffMember | undefined> {
  const { commune, conversationId, records } = turn;
  const { staff: id } = dialogue.state;
  if (id === undefined) return undefined;
  if ((await records.staffConversations(id)).includes(conversationId)) return findStaff(commune, id);
  dialogue.leaveDesk();
  return undefined;
}
