import { join } from 'node:path';
import { flows } from '../flows/index.ts';
import type { Bot } from './bot/bot.ts';
import { createBot } from './bot/create-bot.ts';
import { loadLocales } from './bot/load-locales.ts';
import { createLocaliser, type Localiser } from './bot/localise.ts';
import { createCatalogue } from './catalogue/create-catalogue.ts';
import { dataFiles } from './catalogue/data-files.ts';
import { gatherEvents } from './catalogue/gather-events.ts';
import { loadOwnProcedures } from './catalogue/load-own-procedures.ts';
import { loadProcedures, type ProcedureLibrary } from './catalogue/load-procedures.ts';
import {
  loadAgencies,
  loadAnswerTemplates,
  loadDeskWords,
  loadFollowUpWords,
  loadLifeEvents,
  loadNameWords,
  loadRemarkWords,
  loadSearchWords,
  loadTriageWords,
} from './catalogue/load-words.ts';
import { createFollowUpReader } from './catalogue/read-follow-up.ts';
import { createTeachableCatalogue, type TeachableCatalogue } from './catalogue/teachable-catalogue.ts';
import { createNameMask } from './domain/mask-names.ts';
import { createHintReader, createRemarkReader } from './domain/remark.ts';
import { createStorySplit } from './domain/split-story.ts';
import { listOfficials } from './domain/staff.ts';
import { createCategoryGuess, createMention, createTriage } from './domain/triage.ts';
import { AppError } from './errors.ts';
import type { Installation } from './installation.ts';
import { createSpokenReader } from './staff/spoken-command.ts';

/** The bot and the words of every commune, by slug. Throws ConfigError with every problem of the data files. */
export function createBots(installation: Installation, onMissing: (key: string) => void) {
  const triage = loadTriageWords(dataFiles.triage);
  const common = loadProcedures(dataFiles.procedures);
  const words = loadSearchWords(dataFiles.synonyms);
  const agencies = loadAgencies(dataFiles.agencies);
  const createOne = (library: ProcedureLibrary) => createCatalogue(library, words, agencies);
  const catalogue = createOne(common);
  const remarks = loadRemarkWords(dataFiles.remarks);
  const answers = loadAnswerTemplates(dataFiles.answerTemplates);
  const shared = {
    flows,
    staffFacts: {
      ...{ agencies, answers, hideNames: createNameMask(loadNameWords(dataFiles.names)) },
      spoken: createSpokenReader(loadDeskWords(dataFiles.desk)),
    },
    signals: createTriage(triage),
    guessCategory: createCategoryGuess(triage),
    splitStory: createStorySplit(triage),
    readRemark: createRemarkReader(remarks, triage.spellings),
    readHint: createHintReader(remarks, triage.spellings),
    namesLeaders: createMention(triage.leaders, triage.spellings),
    followUps: createFollowUpReader(loadFollowUpWords(dataFiles.followUps)),
  };
  const events = loadLifeEvents(dataFiles.lifeEvents);
  const bots = new Map<string, Bot>();
  const catalogues = new Map<string, TeachableCatalogue>();
  const localisers = new Map<string, Localiser>();
  for (const [slug, commune] of installation.communes) {
    const folder = join(installation.config.communesDir, slug);
    const localiser = createLocaliser(loadLocales(folder), onMissing);
    const own = loadOwnProcedures(common, join(folder, 'procedures'));
    // Communes without procedures of their own share one index.
    const taught = createTeachableCatalogue(own.isOwn ? createOne(own) : catalogue);
    localisers.set(slug, localiser);
    catalogues.set(slug, taught);
    bots.set(
      slug,
      createBot({
        ...shared,
        catalogue: taught,
        events: gatherEvents(events, taught),
        localiser,
        officials: listOfficials(commune).map(({ id }) => id),
      }),
    );
  }
  return { bots, localisers, catalogues };
}

/** What a map by slug holds for a commune; an entry of a commune that was taken out of the files fails clearly. */
export function pickCommune<Value>(map: ReadonlyMap<string, Value>, slug: string): Value {
  const value = map.get(slug);
  if (value === undefined) throw new AppError(`no such commune: ${slug}`, { code: 'no-commune' });
  return value;
}
