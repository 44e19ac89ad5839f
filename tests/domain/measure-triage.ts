import { readFileSync } from 'node:fs';
import { createRouter } from '../../src/bot/router.ts';
import { createCatalogue } from '../../src/catalogue/create-catalogue.ts';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadProcedures } from '../../src/catalogue/load-procedures.ts';
import {
  loadAgencies,
  loadRemarkWords,
  loadSearchWords,
  loadTriageWords,
} from '../../src/catalogue/load-words.ts';
import { readDoor } from '../../src/domain/door.ts';
import { createRemarkReader } from '../../src/domain/remark.ts';
import { createTriage } from '../../src/domain/triage.ts';

/** A text that was taken for another class than its label. */
export interface Miss {
  readonly wanted: string;
  readonly got: string;
  readonly text: string;
}

/** How the texts of one class were taken. */
export interface Figure {
  readonly class: string;
  readonly texts: number;
  readonly recall: number;
  /** With those that the person is asked one neutral question about. */
  readonly caught: number;
}

const NAMES: Readonly<Record<string, string>> = {
  emergency: 'emergency',
  'petition-offer': 'petition',
  praise: 'praise',
  'which-door': 'unsure',
};

const EMERGENCY = 'emergency';

/** Whether what was done with a text is what its class asks for; both of the numbers and the door count. */
const isRight = ({ wanted, got }: Pick<Miss, 'wanted' | 'got'>) => got.split('+').includes(wanted);

/** Reads texts with the whole way that a message takes: signals, catalogue, router. Gives the class it ends in. */
export function createClassifier(): (text: string) => string {
  const triage = loadTriageWords(dataFiles.triage);
  const signals = createTriage(triage);
  const readRemark = createRemarkReader(loadRemarkWords(dataFiles.remarks), triage.spellings);
  const catalogue = createCatalogue(
    loadProcedures(dataFiles.procedures),
    loadSearchWords(dataFiles.synonyms),
    loadAgencies(dataFiles.agencies),
  );
  const route = createRouter({
    ...{ catalogue, signals, readRemark },
    ...{ shortcuts: new Map(), officials: new Map() },
  });
  return (text) => {
    const { flow, with: parameter = '', isUrgent } = route(text);
    if (flow === 'right-door') return `${isUrgent ? `${EMERGENCY}+` : ''}${readDoor(parameter).door}`;
    if (flow !== 'procedures') return NAMES[flow] ?? flow;
    return catalogue.search(text, 5).agency ? 'outside' : 'question';
  };
}

/** The lines of a labelled file: class and text. */
export function readLabelled(file: string): readonly (readonly [wanted: string, text: string])[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [wanted: string, text: string]);
}

/** Takes every text of a labelled file (`class ⇥ text`) to its class; gives recall by class and what went wrong. */
export function measureTriage(file: string, classify: (text: string) => string) {
  const labelled = readLabelled(file).map(([wanted, text]) => ({ wanted, text, got: classify(text) }));
  const figures = [...Map.groupBy(labelled, ({ wanted }) => wanted)].map(([name, all]): Figure => {
    const right = all.filter(isRight).length;
    const asked = all.filter((one) => !isRight(one) && one.got === 'unsure').length;
    return {
      class: name,
      texts: all.length,
      recall: right / all.length,
      caught: (right + asked) / all.length,
    };
  });
  const misses: readonly Miss[] = labelled.filter((one) => !isRight(one));
  return { figures, misses };
}

/** Petitions that were sent to a door, taken for danger, or asked about: what a citizen with a plain petition must not see. */
export function listFalseAlarms(misses: readonly Miss[]): readonly Miss[] {
  const alarms = new Set(['emergency', 'denunciation', 'crime', 'complaint', 'dispute', 'unsure']);
  return misses.filter(
    ({ wanted, got }) => wanted === 'petition' && got.split('+').some((one) => alarms.has(one)),
  );
}
