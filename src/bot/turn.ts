import type { Flow, FlowEvent } from '../../flows/kit.ts';
import type { Commune } from '../domain/commune.ts';
import type { Locale } from '../domain/conversation.ts';
import { findPetitionCode } from '../domain/petition.ts';
import type { Records } from '../domain/records.ts';
import type { Signal } from '../domain/triage.ts';
import type { InboxEntry, Update } from '../domain/update.ts';
import type { Calendar } from '../domain/working-time.ts';
import { answerQuoted } from '../staff/answer.ts';
import { enrol, isEnrolment } from '../staff/enrolment.ts';
import { isCommand } from '../staff/parser.ts';
import { runStaffCommand } from '../staff/run-staff-command.ts';
import { ringAlarm } from './alarms.ts';
import { carryOut } from './decisions/registry.ts';
import { createConversation, Dialogue } from './dialogue.ts';
import { type GlobalWord, type Intent, interpretUpdate, type Lexicon } from './interpret.ts';
import { createPorts, type PortSources } from './ports.ts';
import { findRatedOfficial, type Route } from './router.ts';

/** What every turn of a commune works with. */
export interface Bot extends PortSources {
  readonly flows: ReadonlyMap<string, Flow>;
  lexicon(locale: Locale): Lexicon;
  signals(text: string): readonly Signal[];
  route(text: string): Route;
  /** Whether a text is the typed label of the buttons under an answer: solved, or not. */
  readVerdict(text: string): 'yes' | 'no' | undefined;
}

/** One update of one conversation. */
export interface BotTurn {
  readonly commune: Commune;
  readonly calendar: Calendar;
  readonly conversationId: string;
  readonly entry: InboxEntry;
  readonly records: Records;
}

/** Runs one turn: everything that comes of it is collected in `turn.records`. */
export async function runTurn(bot: Bot, turn: BotTurn): Promise<void> {
  const { commune, calendar, conversationId, entry, records } = turn;
  const stored = await records.conversation(conversationId);
  const state = stored ?? createConversation('vi', records.now);
  const context = { commune, calendar, records, conversationId };
  if (entry.kind === 'alarm') {
    await ringAlarm(entry.name, entry.data, { ...context, conversation: state });
    return;
  }
  const dialogue = new Dialogue(
    conversationId,
    { ...state, lastAt: records.now },
    {
      flows: bot.flows,
      ports: createPorts(bot, commune, records, conversationId),
      records,
      carryOut: (command, conversation) => carryOut(command, { ...context, conversation }),
    },
  );
  const intent = interpretUpdate(entry, state, bot.lexicon(state.locale));
  if (intent.type === 'none') return;
  if (!(await runStaffTurn(intent, entry, dialogue, turn))) {
    await runCitizenTurn(bot, intent, entry, dialogue, turn);
  }
  dialogue.close();
}

/** Enrolment, commands, and answers by quoting. False: the update is not a staff matter. */
async function runStaffTurn(
  intent: Intent,
  update: Update,
  dialogue: Dialogue,
  turn: BotTurn,
): Promise<boolean> {
  const { commune, calendar, conversationId, records } = turn;
  const text = intent.type === 'text' || intent.type === 'command' ? intent.text : undefined;
  if (text === undefined) return false;
  if (intent.type === 'text' && isEnrolment(text)) {
    const { replies, conversation } = await enrol(text, { commune, records, conversationId });
    dialogue.say(...replies);
    if (conversation) dialogue.change({ ...conversation, met: true });
    return true;
  }
  const staff = commune.staff.find(({ id }) => id === dialogue.state.staff);
  if (!staff) return false;
  const context = { commune, calendar, staff, conversationId, records };
  if (intent.type === 'command' || isCommand(text)) {
    const replies = await runStaffCommand(text, context);
    const code = findPetitionCode(text)?.code;
    if (code) dialogue.sayAbout(code, ...replies);
    else dialogue.say(...replies);
    return true;
  }
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  if (!about) return false;
  dialogue.sayAbout(about, ...(await answerQuoted(about, text, context)));
  return true;
}

async function runCitizenTurn(
  bot: Bot,
  intent: Intent,
  update: Update,
  dialogue: Dialogue,
  turn: BotTurn,
): Promise<void> {
  const isNew = !dialogue.state.met;
  if (isNew) {
    const hasAim = await isAimed(bot, intent, update, turn);
    await dialogue.enter('welcome', hasAim ? 'brief' : undefined);
    dialogue.change({ met: true });
  }
  switch (intent.type) {
    case 'answer':
      if (!(await dialogue.hear({ type: 'CHOICE', value: intent.value }))) sayStale(dialogue);
      return;
    case 'go':
      if (!(await dialogue.enter(intent.flow, intent.with))) sayStale(dialogue);
      return;
    case 'stale':
    case 'command':
      // A staff button in a citizen's hands teaches nothing: it is an old button like any other.
      if (!isNew) sayStale(dialogue);
      return;
    case 'word':
      return obeyWord(intent.word, dialogue);
    case 'start': {
      const official = intent.ref && findRatedOfficial(intent.ref);
      if (official) await dialogue.enter('rate', official);
      else if (!isNew) await dialogue.enter('menu');
      return;
    }
    case 'text':
      return hearText(bot, intent.text, update, isNew, dialogue, turn);
    case 'act': {
      const event = readAct(update, bot.signals);
      if (event && (await dialogue.hear(event))) return;
      if (isNew) return;
      dialogue.say({ key: 'photo-unsupported' });
      await offerNextStep(dialogue);
      return;
    }
    case 'none':
      return;
  }
}

/** Whether a first message already says what the person wants, so that the menu would be in the way. */
async function isAimed(bot: Bot, intent: Intent, update: Update, turn: BotTurn): Promise<boolean> {
  if (intent.type === 'start') return findRatedOfficial(intent.ref ?? '') !== undefined;
  if (intent.type !== 'text') return intent.type === 'go';
  return (await findRoute(bot, intent.text, update, turn.conversationId, turn.records)).certain;
}

async function hearText(
  bot: Bot,
  text: string,
  update: Update,
  isNew: boolean,
  dialogue: Dialogue,
  { conversationId, records }: BotTurn,
): Promise<void> {
  const event: FlowEvent = { type: 'TEXT', text, signals: bot.signals(text) };
  if (await dialogue.hear(event)) return;
  const route = await findRoute(bot, text, update, conversationId, records);
  if (dialogue.isInFlow && !route.certain) {
    dialogue.say({ key: 'not-understood-here' });
    dialogue.repeatQuestion();
    return;
  }
  // The greeting of a newcomer already shows the menu.
  if (isNew && !route.certain) return;
  await dialogue.enter(route.flow, route.with);
}

/** An answer that was just read comes first: it may be quoted, or its buttons typed instead of tapped. */
async function findRoute(
  bot: Bot,
  text: string,
  update: Update,
  conversationId: string,
  records: Records,
): Promise<Route> {
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  if (about) return { flow: 'follow', with: about, certain: true };
  const verdict = bot.readVerdict(text);
  if (verdict) {
    const own = await records.petitionsOf(conversationId, 8);
    const answered = own.find(({ status }) => status === 'answered');
    if (answered) return { flow: 'confirm', with: `${verdict}:${answered.code}`, certain: true };
  }
  return bot.route(text);
}

async function obeyWord(word: GlobalWord, dialogue: Dialogue): Promise<void> {
  if (word === 'back' && (await dialogue.hear({ type: 'BACK' }))) return;
  if (word === 'help' && dialogue.isInFlow) {
    dialogue.say({ key: 'help-here' });
    dialogue.repeatQuestion();
    return;
  }
  await dialogue.enter(word === 'help' ? 'help' : 'menu');
}

function sayStale(dialogue: Dialogue): void {
  dialogue.say({ key: 'choice-stale' });
  dialogue.repeatQuestion();
}

async function offerNextStep(dialogue: Dialogue): Promise<void> {
  if (dialogue.isInFlow) dialogue.repeatQuestion();
  else await dialogue.enter('menu');
}

function readAct(update: Update, signals: Bot['signals']): FlowEvent | undefined {
  switch (update.kind) {
    case 'image':
    case 'video':
    case 'file':
    case 'audio':
      if (!update.text) return { type: 'MEDIA', media: update.media };
      return { type: 'MEDIA', media: update.media, text: update.text, signals: signals(update.text) };
    case 'location':
      return { type: 'LOCATION', latitude: update.latitude, longitude: update.longitude };
    case 'contact':
      return {
        type: 'CONTACT',
        ...(update.phone ? { phone: update.phone } : {}),
        ...(update.name ? { name: update.name } : {}),
      };
    default:
      return undefined;
  }
}
