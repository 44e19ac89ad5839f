import type { Flow } from '../../flows/kit.ts';
import type { FollowUpReader } from '../catalogue/read-follow-up.ts';
import { HOME_LOCALE, type Locale } from '../domain/conversation.ts';
import type { Catalogue, LifeEvent } from '../domain/procedure.ts';
import type { Hint, Remark } from '../domain/remark.ts';
import type { Story } from '../domain/split-story.ts';
import type { Signal } from '../domain/triage.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';
import type { StaffFacts } from '../staff/command.ts';
import type { Bot } from './bot.ts';
import { createCourtesyDropper } from './drop-courtesy.ts';
import { foldAnswer, type Lexicon } from './interpret.ts';
import type { Localiser } from './localise.ts';
import { createAimReader, createRouter } from './router.ts';

/** What a bot is made of; everything is in memory. */
export interface BotParts {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly localiser: Localiser;
  readonly catalogue: Catalogue;
  readonly staffFacts: StaffFacts;
  readonly signals: (text: string) => readonly Signal[];
  readonly guessCategory: (text: string) => string | undefined;
  readonly splitStory: (text: string) => Story;
  readonly namesLeaders: (text: string) => boolean;
  readonly readRemark: (text: string) => Remark | undefined;
  readonly readHint: (text: string) => Hint | undefined;
  readonly events: readonly LifeEvent[];
  readonly followUps: FollowUpReader;
  /** Ids of those who can be rated. */
  readonly officials: readonly string[];
}

/** Keys of labels that can be typed at any time, and the flow that each opens. */
const SHORTCUTS: Readonly<Record<string, string>> = {
  'menu-procedures': 'procedures',
  'menu-petition': 'petition',
  'menu-follow': 'follow',
  'menu-rate': 'rate',
  'menu-info': 'commune-info',
  'menu-language': 'language',
};

/** Keys of the labels under an answer, and what each says. */
const VERDICTS: Readonly<Record<string, 'yes' | 'no'>> = { 'confirm-yes': 'yes', 'confirm-no': 'no' };

/** Keys of the labels by which a form goes on: as a message they tell nothing, also where they are not offered. */
const GOING_ON: Readonly<Record<string, true>> = {
  ...{ 'choice-done': true, 'choice-skip': true, 'choice-back': true },
  ...{ 'petition-guess-yes': true, 'petition-guess-no': true, 'petition-send': true },
};

/** Makes the bot of one commune. */
export function createBot(parts: BotParts): Bot {
  const { flows, localiser, catalogue, staffFacts, signals, guessCategory, splitStory, namesLeaders } = parts;
  const { events, followUps, readRemark, readHint } = parts;
  const { languages } = localiser;
  const lexicons = new Map(languages.map(({ id }) => [id, createLexicon(localiser, id)] as const));
  const home = createLexicon(localiser, HOME_LOCALE);
  const shortcuts = readLabels(localiser, SHORTCUTS);
  const verdicts = readLabels(localiser, VERDICTS);
  const goingOn = readLabels(localiser, GOING_ON);
  const officials = new Map(parts.officials.map((id) => [foldVietnamese(id), id] as const));
  return {
    ...{
      flows,
      catalogue,
      staffFacts,
      signals,
      readRemark,
      readHint,
      guessCategory,
      splitStory,
      namesLeaders,
      events,
      followUps,
    },
    languages,
    lexicon: (locale) => lexicons.get(locale) ?? home,
    route: createRouter({ catalogue, signals, readRemark, shortcuts, officials }),
    readAim: createAimReader({ catalogue, shortcuts, officials }),
    isWord: (text) => goingOn.has(foldAnswer(text)) || goingOn.has(foldAnswer(home.dropCourtesy(text))),
    readVerdict: (text) => verdicts.get(foldVietnamese(text)),
  };
}

/** Labels of all languages and the other ways to type them, folded, with what each stands for. */
function readLabels<Meaning>(
  localiser: Localiser,
  meanings: Readonly<Record<string, Meaning>>,
): Map<string, Meaning> {
  return new Map(
    Object.entries(meanings).flatMap(([key, meaning]) =>
      localiser.languages.flatMap(({ id }) =>
        [localiser.text(id, { key }), ...localiser.ways(id, key)].map(
          (label) => [foldVietnamese(label), meaning] as const,
        ),
      ),
    ),
  );
}

function createLexicon(localiser: Localiser, locale: Locale): Lexicon {
  return {
    label: (choice) => localiser.text(locale, choice),
    ways: ({ key }) => localiser.ways(locale, key),
    words: {
      menu: localiser.words(locale, 'word-menu'),
      cancel: localiser.words(locale, 'word-cancel'),
      back: localiser.words(locale, 'word-back'),
      help: localiser.words(locale, 'word-help'),
    },
    dropCourtesy: createCourtesyDropper({
      before: localiser.words(locale, 'word-before'),
      after: localiser.words(locale, 'word-after'),
    }),
    dropAroundName: createCourtesyDropper({
      before: localiser.words(locale, 'word-before-name'),
      after: localiser.words(locale, 'word-after-name'),
    }),
  };
}
