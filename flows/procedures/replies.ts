import { cutPage } from '../../src/domain/cut-page.ts';
import type { Hit, SearchResult, Topic } from '../../src/domain/procedure.ts';
import type { Choice, Reply } from '../../src/domain/reply.ts';
import { type CommuneFacts, MENU, offerMore, shorten } from '../kit.ts';

/** What can be browsed. */
export type Shelf = 'field' | 'event' | 'popular';

/** Most hits that a doubtful search asks about. */
const HITS = 3;

/** The ways to browse. */
export const BROWSE: readonly Choice[] = [
  { value: 'event', key: 'procedures-by-event' },
  { value: 'field', key: 'procedures-by-field' },
  { value: 'popular', key: 'procedures-popular' },
];

/** Asks which of a few procedures is meant; above them the other agency that the matter belongs to, if it does. */
export function showDoubt({ hits, agency }: SearchResult): Reply {
  return {
    ...(agency === undefined
      ? { key: 'procedures-doubt' }
      : { key: 'procedures-elsewhere', data: { agency: agency.name, way: agency.way } }),
    choices: [
      ...hits.slice(0, HITS).map((hit) => showHit(hit)),
      { value: 'none', key: 'procedures-none-of-these' },
      MENU,
    ],
  };
}

/** Nothing was found: the other ways on, a person last. */
export function showNone(text: string, { hotline }: CommuneFacts): Reply {
  return {
    key: 'procedures-none',
    data: { text: shorten(text, 80), hotline },
    choices: [...BROWSE, { go: 'ask-official', key: 'procedures-ask-official' }, MENU],
    phones: [{ key: 'choice-call', phone: hotline }],
  };
}

/** A page of the topics of a shelf. */
export function showTopics(by: Shelf, topics: readonly Topic[], page: number): Reply {
  const { shown, more } = cutPage(topics, page);
  const isOfLife = by === 'event';
  const choices = shown.map(({ id, name, count }) => ({
    value: `topic:${id}`,
    key: 'procedures-topic',
    data: { name, count },
  }));
  return {
    key: isOfLife ? 'procedures-events' : 'procedures-fields',
    choices: [...choices, ...offerMore(more), MENU],
  };
}

/** A page of the procedures of a topic. */
export function showTopic(hits: readonly Hit[], page: number): Reply {
  const { shown, more } = cutPage(hits, page);
  return {
    key: shown.length > 0 ? 'procedures-in-topic' : 'procedures-empty-topic',
    choices: [
      ...shown.map((hit) => showHit(hit)),
      ...offerMore(more),
      { value: 'others', key: 'procedures-browse-again' },
      MENU,
    ],
  };
}

function showHit({ code, short }: Pick<Hit, 'code' | 'short'>): Choice {
  return { go: 'procedure', with: code, key: 'procedures-hit', data: { short } };
}
