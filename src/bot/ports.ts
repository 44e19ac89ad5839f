import type { CommuneFacts, Ports } from '../../flows/kit.ts';
import type { FollowUpReader } from '../catalogue/read-follow-up.ts';
import { judgeReopening } from '../domain/after-answer.ts';
import type { Commune } from '../domain/commune.ts';
import type { Language } from '../domain/conversation.ts';
import type { OwnPetition } from '../domain/own-petition.ts';
import type { Petition } from '../domain/petition.ts';
import type { Catalogue, Hit, LifeEvent } from '../domain/procedure.ts';
import type { Records } from '../domain/records.ts';
import { findReader, isMeant } from '../domain/sealed-report.ts';
import type { Story } from '../domain/split-story.ts';
import { listOfficials } from '../domain/staff.ts';
import type { Signal } from '../domain/triage.ts';
import type { Calendar } from '../domain/working-time.ts';
import type { StaffFacts } from '../staff/command.ts';
import { describeFacts } from '../staff/describe-facts.ts';
import { maskPetition } from '../staff/mask-petition.ts';
import { findSharedMatter } from './find-shared-matter.ts';

/** What the ports look into, besides the turn's own records. */
export interface PortSources {
  readonly catalogue: Catalogue;
  guessCategory(text: string): string | undefined;
  signals(text: string): readonly Signal[];
  splitStory(text: string): Story;
  namesLeaders(text: string): boolean;
  readonly languages: readonly Language[];
  readonly events: readonly LifeEvent[];
  readonly followUps: FollowUpReader;
  readonly staffFacts: Pick<StaffFacts, 'hideNames'>;
}

const HITS = 5;
const OWN_PETITIONS = 8;
const POPULAR = 16;

/** The ports of one turn: what flows may ask, answered for one person in one commune. */
export function createPorts(
  sources: PortSources,
  commune: Commune,
  records: Records,
  conversation: string,
  calendar: Calendar,
): Ports {
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((item) => item.id === id)?.name ?? id;
  const describe = (petition: Petition): OwnPetition => ({
    ...petition,
    departmentName: nameOf(commune.departments, petition.department),
    categoryName: nameOf(commune.categories, petition.category),
    facts: describeFacts(petition, { commune, calendar, records }),
    reopening: judgeReopening(petition, commune, records.now),
  });
  const toHit = (code: string): Hit[] => {
    const procedure = sources.catalogue.find(code);
    return procedure ? [{ code, short: procedure.short, score: 1 }] : [];
  };
  const view: Ports['readProcedure'] = async ({ code }) => {
    const procedure = sources.catalogue.find(code);
    return procedure && { procedure, faqs: await records.faqs(code), commune: readFacts(commune) };
  };
  const describeFollowed = (petition: Petition): OwnPetition => ({
    ...describe(maskPetition(petition)),
    isFollowed: true,
  });
  return {
    readCommune: async () => readFacts(commune),
    listLanguages: async () => sources.languages,
    searchProcedures: async ({ text }) => sources.catalogue.search(text, HITS),
    listTopics: async ({ by }) =>
      by === 'field'
        ? sources.catalogue.fields()
        : sources.events.map(({ id, name, codes }) => ({ id, name, count: codes.length })),
    listProcedures: async ({ by, id }) => {
      if (by === 'field') return sources.catalogue.inField(id);
      const codes =
        by === 'event'
          ? (sources.events.find((event) => event.id === id)?.codes ?? [])
          : await records.popularProcedures(POPULAR);
      return codes.flatMap(toHit);
    },
    readProcedure: view,
    readCase: async ({ code, text }) => {
      const known = await view({ code });
      return known && { ...known, found: sources.followUps.findCase(text, known.procedure, known.faqs) };
    },
    guessCategory: async ({ text }) => {
      const guess = sources.guessCategory(text);
      return commune.categories.find((category) => category.id === guess)?.id;
    },
    listOwnPetitions: async () => {
      const own = await records.petitionsOf(conversation, OWN_PETITIONS);
      const followed = await records.followedPetitions(conversation, OWN_PETITIONS);
      return [...own.map(describe), ...followed.map(describeFollowed)];
    },
    readOwnPetition: async ({ code, orFollowed = false }) => {
      const petition = await records.petition(code);
      if (petition?.owner === conversation) return describe(petition);
      const isFollowed = petition?.followers?.some((one) => one.conversation === conversation);
      return petition && orFollowed && isFollowed ? describeFollowed(petition) : undefined;
    },
    readFollowedStatus: async ({ code }) => {
      const petition = await records.petition(code);
      return petition?.followers?.some((one) => one.conversation === conversation)
        ? petition.status
        : undefined;
    },
    findSameMatter: ({ draft }) =>
      findSharedMatter(draft, { commune, records, conversation, hideNames: sources.staffFacts.hideNames }),
    mayRate: async ({ official }) => !(await records.hasRated(official, conversation)),
    readStory: async ({ text }) => {
      const reader = findReader(commune);
      const namesLeaders = sources.namesLeaders(text);
      const mayPass = reader !== undefined && !isMeant(reader, text, namesLeaders);
      return { ...sources.splitStory(text), namesLeaders, mayPass };
    },
    readSignals: async ({ text, cleared }) => {
      const known = sources.signals(cleared);
      return sources.signals(text).filter((signal) => !known.includes(signal));
    },
  };
}

function readFacts(commune: Commune): CommuneFacts {
  return {
    name: commune.name,
    address: commune.address,
    hotline: commune.hotline,
    hours: commune.hoursText,
    departments: commune.departments,
    categories: commune.categories,
    hamlets: commune.hamlets,
    officials: listOfficials(commune).map(({ id, name, title, department }) => ({
      id,
      name,
      title,
      department,
    })),
    criteria: commune.criteria,
    textsPhones: commune.texting !== undefined && commune.accounts.zalo !== undefined,
  };
}
