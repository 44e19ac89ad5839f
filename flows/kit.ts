import {
  type ActionFunction,
  type AnyStateMachine,
  type EventObject,
  emit,
  fromPromise,
  type MachineContext,
  type PromiseActorLogic,
} from 'xstate';
import type { Command } from '../src/domain/command.ts';
import type { Category, Criterion, Department } from '../src/domain/commune.ts';
import type { Contact } from '../src/domain/contact.ts';
import type { Language, Locale, Lookup, SealedFlow } from '../src/domain/conversation.ts';
import type { OwnPetition } from '../src/domain/own-petition.ts';
import type { PetitionDraft, PetitionStatus } from '../src/domain/petition.ts';
import { cutText } from '../src/domain/plain-lines.ts';
import type { CaseView, Hit, ProcedureView, SearchResult, Topic } from '../src/domain/procedure.ts';
import type { Choice, Reply } from '../src/domain/reply.ts';
import type { SharedMatter } from '../src/domain/same-matter.ts';
import type { Story } from '../src/domain/split-story.ts';
import type { Signal } from '../src/domain/triage.ts';
import type { Media } from '../src/domain/update.ts';

/** What a flow can hear. A choice is one of those last offered, already checked, however it was given. */
export type FlowEvent =
  | {
      readonly type: 'TEXT';
      readonly text: string;
      readonly signals: readonly Signal[];
      /** Nothing but a word like "xong" or "gửi", though no button that it would stand for is offered. */
      readonly isWord?: boolean;
      /** The name and the phone that may stand in it, without the words around them; where they are asked for. */
      readonly contact?: Contact;
    }
  | { readonly type: 'CHOICE'; readonly value: string }
  | {
      readonly type: 'MEDIA';
      readonly media: readonly Media[];
      readonly text?: string;
      /** Of the text that came with the files. */
      readonly signals?: readonly Signal[];
    }
  | { readonly type: 'LOCATION'; readonly latitude: number; readonly longitude: number }
  | { readonly type: 'CONTACT'; readonly phone?: string; readonly name?: string }
  | { readonly type: 'BACK' };

/** What a flow is started with. */
export interface FlowInput {
  /** Parameter of the `go` choice or link that opened the flow; each flow says what it means there. */
  readonly with?: string;
  /** What `Flow.draft` kept when the flow was left half-done. */
  readonly draft?: unknown;
  /** The person has allowed us to keep a name and a phone number. */
  readonly consent: boolean;
  readonly locale: Locale;
  /** What was looked up a short while ago. */
  readonly lookup?: Lookup;
}

/**
 * What a flow emits: a reply to say, a command to carry out, or, together with its end, the flow that goes on in
 * the same turn.
 */
export type FlowOutput =
  | { readonly type: 'say'; readonly reply: Reply }
  | { readonly type: 'decide'; readonly command: Command }
  | { readonly type: 'open'; readonly flow: string; readonly with?: string };

/** An official as a citizen sees one. */
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
}

/** The public facts of the commune. */
export interface CommuneFacts {
  readonly name: string;
  readonly address: string;
  readonly hotline: string;
  readonly hours: string;
  readonly departments: readonly Department[];
  readonly categories: readonly Category[];
  readonly hamlets: readonly string[];
  readonly officials: readonly Official[];
  readonly criteria: readonly Criterion[];
  /** News may go to the phone that a citizen leaves, when the chat takes none. */
  readonly textsPhones: boolean;
}

/** A text that belongs to a door of its own, read for what may become of it. */
export interface StoryFacts extends Story {
  /** The commune's own leaders are meant. */
  readonly namesLeaders: boolean;
  /** The commune has named somebody who may get it sealed, and who is not meant by it. */
  readonly mayPass: boolean;
}

/** The questions that a flow may put to the world: read-only, by name. */
export interface Ports {
  readCommune(input: Record<never, never>): Promise<CommuneFacts>;
  listLanguages(input: Record<never, never>): Promise<readonly Language[]>;
  searchProcedures(input: { text: string }): Promise<SearchResult>;
  listTopics(input: { by: 'field' | 'event' }): Promise<readonly Topic[]>;
  /** `id` is that of a topic; what is asked most has none. */
  listProcedures(input: { by: 'field' | 'event' | 'popular'; id: string }): Promise<readonly Hit[]>;
  readProcedure(input: { code: string }): Promise<ProcedureView | undefined>;
  /** The same, with what is known of the special case that a text tells. */
  readCase(input: { code: string; text: string }): Promise<CaseView | undefined>;
  guessCategory(input: { text: string }): Promise<string | undefined>;
  listOwnPetitions(input: Record<never, never>): Promise<readonly OwnPetition[]>;
  /** `orFollowed`: or one of somebody else that this person follows. */
  readOwnPetition(input: { code: string; orFollowed?: boolean }): Promise<OwnPetition | undefined>;
  /** The status of somebody else's petition whose results this person is told; undefined: it is not one of those. */
  readFollowedStatus(input: { code: string }): Promise<PetitionStatus | undefined>;
  findSameMatter(input: { draft: PetitionDraft }): Promise<readonly SharedMatter[]>;
  mayRate(input: { official: string }): Promise<boolean>;
  readStory(input: { text: string }): Promise<StoryFacts>;
  /** But those of `cleared`, which was asked about before. */
  readSignals(input: { text: string; cleared: string }): Promise<readonly Signal[]>;
}

const hosts = new WeakMap<object, Ports>();

/** Gives an actor system the ports that its flows ask; call it before the actor is started. */
export function hostPorts(system: object, ports: Ports): void {
  hosts.set(system, ports);
}

/** The actor of a named port, for `setup({ actors })`. The state that invokes it must handle `onError` too. */
export function port<Name extends keyof Ports>(
  name: Name,
): PromiseActorLogic<Awaited<ReturnType<Ports[Name]>>, Parameters<Ports[Name]>[0]> {
  return fromPromise(({ input, system }) => {
    const ports = hosts.get(system);
    if (!ports) throw new Error(`no ports for ${name}`);
    const ask = ports[name] as (input: unknown) => Promise<Awaited<ReturnType<Ports[Name]>>>;
    return ask(input);
  });
}

type Write<Context, Event, Result> = Result | ((args: { context: Context; event: Event }) => Result);

/** An action of our machines that only emits. */
type Emit<Context extends MachineContext, Event extends EventObject> = ActionFunction<
  Context,
  Event,
  FlowEvent,
  undefined,
  never,
  never,
  never,
  never,
  FlowOutput
>;

/** Emits a reply. */
export function say<Context extends MachineContext, Event extends EventObject>(
  reply: Write<Context, Event, Reply>,
): Emit<Context, Event> {
  return emit(({ context, event }: { context: Context; event: Event }) => ({
    type: 'say' as const,
    reply: typeof reply === 'function' ? reply({ context, event }) : reply,
  })) as unknown as Emit<Context, Event>;
}

/** Emits a command. */
export function decide<Context extends MachineContext, Event extends EventObject>(
  command: Write<Context, Event, Command>,
): Emit<Context, Event> {
  return emit(({ context, event }: { context: Context; event: Event }) => ({
    type: 'decide' as const,
    command: typeof command === 'function' ? command({ context, event }) : command,
  })) as unknown as Emit<Context, Event>;
}

/** Hands the conversation over to another flow; the transition that does so must end this one. */
export function open<Context extends MachineContext, Event extends EventObject>(
  flow: string,
  read?: (args: { context: Context; event: Event }) => string,
): Emit<Context, Event> {
  return emit((args: { context: Context; event: Event }) => ({
    type: 'open' as const,
    flow,
    ...(read ? { with: read(args) } : {}),
  })) as unknown as Emit<Context, Event>;
}

/** The `types` of a flow's `setup`. */
export function flowTypes<Context>() {
  return {} as { context: Context; events: FlowEvent; input: FlowInput; emitted: FlowOutput };
}

/** The way out that every question offers. */
export const MENU: Choice = { go: 'menu', key: 'go-menu' };

/** The same as the answer "no" to what was offered. */
export const NOT_THIS: Choice = { go: 'menu', key: 'go-menu-instead' };

/** The main menu, in its order. */
export const MAIN_MENU: readonly Choice[] = [
  { go: 'procedures', key: 'menu-procedures' },
  { go: 'petition', key: 'menu-petition' },
  { go: 'follow', key: 'menu-follow' },
  { go: 'rate', key: 'menu-rate' },
  { go: 'commune-info', key: 'menu-info' },
  { go: 'language', key: 'menu-language' },
];

/** What to say when a port fails: `flow` is opened again by the retry choice. */
export function trouble(flow: string, parameter?: string): Reply {
  return {
    key: 'trouble',
    choices: [{ go: flow, ...(parameter ? { with: parameter } : {}), key: 'choice-retry' }, MENU],
  };
}

/** The numbers to call when life is at risk. */
export const EMERGENCY: Reply = {
  key: 'emergency-numbers',
  phones: ['113', '114', '115'].map((phone) => ({ key: `emergency-call-${phone}`, phone })),
};

/** A text said back, cut to a readable length. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${cutText(text, most - 1).trimEnd()}…`;
}

/** The choice that turns the page; nothing on the last page. */
export function offerMore(more: boolean): readonly Choice[] {
  return more ? [{ value: 'more', key: 'choice-more' }] : [];
}

/** A conversation flow. A machine that changes its states or events must raise `version`. */
export interface Flow {
  readonly name: string;
  readonly version: number;
  readonly machine: AnyStateMachine;
  /**
   * What is worth keeping of a context when the flow is left or over; comes back as `FlowInput.draft`. undefined:
   * nothing, also forget what was kept before.
   */
  readonly draft?: (context: never) => unknown;
  /** From an older version's snapshot to the next one's, by the older version's number. */
  readonly migrations?: Readonly<
    Record<number, (snapshot: SealedFlow['snapshot']) => SealedFlow['snapshot']>
  >;
}
