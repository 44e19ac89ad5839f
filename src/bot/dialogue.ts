import type { Flow, FlowEvent, Ports } from '../../flows/kit.ts';
import type { Command } from '../domain/command.ts';
import { type Conversation, DRAFT_LIFE_MS, type Locale, readLookup } from '../domain/conversation.ts';
import type { Records } from '../domain/records.ts';
import type { Reply } from '../domain/reply.ts';
import type { DecisionContext, Outcome } from './decision.ts';
import { planReminder } from './remind-draft.ts';
import { type FlowRun, resumeFlow, startFlow } from './run-flow.ts';
import { openSnapshot, salvageDraft } from './snapshot.ts';

/** What a dialogue works with. */
export interface DialogueTools {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly ports: Ports;
  readonly records: Records;
  readonly windows?: DecisionContext['windows'];
  carryOut(command: Command, conversation: Conversation): Promise<Outcome>;
}

/** A conversation that nobody has had yet. */
export function createConversation(locale: Locale): Conversation {
  return { locale, met: false, turn: 0 };
}

/** One conversation during one turn: what is said and how its memory changes, written to the records at the end. */
export class Dialogue {
  readonly #id: string;
  readonly #tools: DialogueTools;
  #state: Conversation;
  readonly #asked: Reply | undefined;
  readonly #said: { readonly reply: Reply; readonly about?: string }[] = [];

  constructor(id: string, state: Conversation, tools: DialogueTools) {
    this.#id = id;
    this.#state = state;
    this.#asked = state.question;
    this.#tools = tools;
  }

  get state(): Conversation {
    return this.#state;
  }

  get isInFlow(): boolean {
    return this.#state.flow !== undefined;
  }

  say(...replies: readonly Reply[]): void {
    this.#said.push(...replies.map((reply) => ({ reply })));
  }

  /** Says something about a petition: quoting it speaks of that petition. */
  sayAbout(code: string, ...replies: readonly Reply[]): void {
    this.#said.push(...replies.map((reply) => ({ reply, about: code })));
  }

  change(patch: Partial<Conversation>): void {
    this.#state = { ...this.#state, ...patch };
  }

  /** Ends the silence in which an official talked to the person. */
  wake(): void {
    const { silentUntil: _, ...rest } = this.#state;
    this.#state = rest;
  }

  /** The person is an official no longer. */
  leaveDesk(): void {
    const { staff: _, ...rest } = this.#state;
    this.#state = rest;
  }

  /** Asks the open question once more. */
  repeatQuestion(): void {
    if (this.#state.question) this.say(this.#state.question);
  }

  /** Starts a flow, leaving the one that is open (its draft is kept, and said so). A flow that does not exist (an old button) starts nothing. */
  async enter(name: string, parameter?: string): Promise<boolean> {
    const flow = this.#tools.flows.get(name);
    if (!flow) return false;
    const isSame = this.#state.flow?.name === name;
    if (this.leave() && !isSame) this.say({ key: 'draft-kept' });
    await this.#start(flow, parameter);
    return true;
  }

  /** Starts a flow whose first question was answered already: it is not asked when the flow takes the answer. */
  async enterToHear(answer: FlowEvent, name: string, parameter?: string): Promise<void> {
    if (this.leave()) this.say({ key: 'draft-kept' });
    await this.leadTo(answer, () => this.enter(name, parameter));
  }

  /** Does what leads to a question that was answered already: it is not asked when the open flow takes the answer. */
  async leadTo(answer: FlowEvent, lead: () => Promise<unknown>): Promise<void> {
    const before = this.#said.length;
    await lead();
    if (this.takes(answer)) this.#said.length = before;
  }

  /** The same, and answers it. False: the open flow does not take the answer. */
  async hearAhead(answer: FlowEvent, lead: () => Promise<unknown>): Promise<boolean> {
    await this.leadTo(answer, lead);
    return this.hear(answer);
  }

  /** Whether the open flow would take an event where it stands. */
  takes(event: FlowEvent): boolean {
    const sealed = this.#state.flow;
    const flow = sealed && this.#tools.flows.get(sealed.name);
    return (sealed && flow && openSnapshot(flow, sealed)?.can(event)) ?? false;
  }

  /** Gives the open flow an event. False: no flow is open, or it does not take this event where it stands. */
  async hear(event: FlowEvent): Promise<boolean> {
    const sealed = this.#state.flow;
    const flow = sealed && this.#tools.flows.get(sealed.name);
    if (!sealed) return false;
    if (!flow) {
      // The program no longer has this form: its question cannot be answered any more.
      this.leave();
      return false;
    }
    const snapshot = openSnapshot(flow, sealed);
    if (!snapshot) {
      // The program changed under an open form: keep what was told, say so, and ask again from the start.
      this.leave();
      this.say({ key: 'flow-restarted' });
      await this.#start(flow);
      return true;
    }
    const run = await resumeFlow(flow, snapshot, event, this.#tools.ports);
    if (run) await this.#absorb(flow, run);
    return run !== undefined;
  }

  /** Leaves the open flow; gives whether a half-done form was kept. */
  leave(): boolean {
    const { flow: sealed, question: _, ...rest } = this.#state;
    if (!sealed) return false;
    const flow = this.#tools.flows.get(sealed.name);
    const data = flow && salvageDraft(flow, sealed);
    this.#state = rest;
    if (data !== undefined) this.keepDraft(sealed.name, data);
    else if (flow?.version === sealed.version) this.#forgetDraft(sealed.name);
    return data !== undefined;
  }

  /** Keeps what a flow's form has so far, for when the flow is opened again. */
  keepDraft(name: string, data: unknown): void {
    const at = this.#tools.records.now;
    this.#state = { ...this.#state, drafts: { ...this.#state.drafts, [name]: { data, at } } };
  }

  /** Writes the replies and the new memory to the turn's records. */
  close(): void {
    const { records, windows } = this.#tools;
    this.#state = planReminder(this.#state, {
      conversationId: this.#id,
      records,
      ...(windows && { windows }),
    });
    const question = this.#said.findLast(({ reply }) => (reply.choices?.length ?? 0) > 0)?.reply;
    const turn = this.#state.turn + (question && !this.#isAskedAlready(question) ? 1 : 0);
    for (const said of this.#said) {
      records.send({ to: this.#id, ...said, locale: this.#state.locale, turn });
    }
    records.saveConversation(this.#id, { ...this.#state, turn, ...(question ? { question } : {}) });
  }

  /** The very same question once more: the buttons of the first time go on to work. */
  #isAskedAlready(question: Reply): boolean {
    if (question.key !== this.#asked?.key) return false;
    return JSON.stringify(question) === JSON.stringify(this.#asked);
  }

  async #start(flow: Flow, parameter?: string): Promise<void> {
    const kept = this.#state.drafts?.[flow.name];
    const isFresh = kept !== undefined && this.#tools.records.now - kept.at < DRAFT_LIFE_MS;
    const lookup = readLookup(this.#state, this.#tools.records.now);
    const input = {
      ...(lookup && { lookup }),
      consent: this.#state.consentAt !== undefined,
      locale: this.#state.locale,
      ...(parameter === undefined ? {} : { with: parameter }),
      ...(isFresh ? { draft: kept.data } : {}),
    };
    await this.#absorb(flow, await startFlow(flow, input, this.#tools.ports));
  }

  async #absorb(flow: Flow, run: FlowRun): Promise<void> {
    const { flow: _, ...idle } = this.#state;
    this.#state = run.sealed ? { ...idle, flow: run.sealed } : idle;
    if (!run.sealed) this.#endFlow(flow.name, run.draft);
    for (const output of run.outputs) {
      if (output.type === 'say') {
        this.say(output.reply);
        continue;
      }
      if (output.type === 'open') {
        await this.enter(output.flow, output.with);
        continue;
      }
      const outcome = await this.#tools.carryOut(output.command, this.#state);
      if (outcome.conversation) this.change(outcome.conversation);
      this.say(...outcome.replies);
    }
  }

  #endFlow(name: string, draft: unknown): void {
    const { question: _, ...rest } = this.#state;
    this.#state = rest;
    this.#forgetDraft(name);
    if (draft !== undefined) this.keepDraft(name, draft);
  }

  #forgetDraft(name: string): void {
    const { drafts = {}, ...bare } = this.#state;
    const { [name]: _, ...others } = drafts;
    this.#state = Object.keys(others).length > 0 ? { ...bare, drafts: others } : bare;
  }
}
