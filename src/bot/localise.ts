import { FluentBundle, FluentResource } from '@fluent/bundle';
import { HOME_LOCALE, type Language, type Locale } from '../domain/conversation.ts';
import { formatPayload, type Payload } from '../domain/payload.ts';
import type { Choice, Datum, Reply, Text } from '../domain/reply.ts';
import type { Button, View } from '../domain/view.ts';
import { formatMoment } from './moment.ts';

/** The Fluent sources of one language: our own first, then those of a commune, which may replace keys. */
export type LocaleSources = Readonly<Record<Locale, readonly string[]>>;

/** Puts keys and data into words. Pure. */
export interface Localiser {
  text(locale: Locale, text: Text): string;
  /** Alternatives of a key that lists them with bars, e.g. the words for "menu". */
  words(locale: Locale, key: string): readonly string[];
  /** Other ways to type a label: the attribute `ways` of its key, listed with bars. */
  ways(locale: Locale, key: string): readonly string[];
  /** `turn` is the number of the question that the answers belong to. */
  view(locale: Locale, reply: Reply, turn: number): View;
  has(locale: Locale, key: string): boolean;
  /** The languages there are, each with its own name for itself, the home language first. */
  readonly languages: readonly Language[];
}

/** The text that stands in for a key that no language has: a person never sees a raw key. */
const FALLBACK_KEY = 'trouble';

/** Makes the localiser. Throws on sources that Fluent cannot read; `onMissing` hears of keys without a text. */
export function createLocaliser(
  sources: LocaleSources,
  onMissing: (key: string) => void = () => {},
): Localiser {
  const bundles = new Map(
    Object.entries(sources).map(([locale, files]) => [locale, createBundle(locale, files)] as const),
  );

  function format(locale: Locale, { key, data = {} }: Text): string {
    const bundle = [bundles.get(locale), bundles.get(HOME_LOCALE)].find((one) => one?.hasMessage(key));
    const pattern = bundle?.getMessage(key)?.value;
    if (!bundle || !pattern) {
      onMissing(key);
      return key === FALLBACK_KEY ? '' : format(locale, { key: FALLBACK_KEY });
    }
    const values = Object.fromEntries(
      Object.entries(data).map(([name, datum]) => [name, formatDatum(locale, datum)]),
    );
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, values, errors);
    if (errors.length > 0) onMissing(`${key} (${errors[0]?.message ?? ''})`);
    return text;
  }

  function formatDatum(locale: Locale, datum: Datum): string | number {
    if (typeof datum === 'string' || typeof datum === 'number') return datum;
    if (isList(datum)) return datum.map((item) => formatDatum(locale, item)).join('\n');
    if ('at' in datum) return formatMoment(locale, datum.at);
    return format(datum.locale ?? locale, datum);
  }

  function buttonsOf(locale: Locale, reply: Reply, turn: number): Button[] {
    const answers = (reply.choices ?? []).map((choice, index): Button => {
      const payload = formatPayload(readPayload(choice, turn, index));
      return { type: 'answer', title: format(locale, choice), payload };
    });
    const links = (reply.links ?? []).map(
      (link): Button => ({ type: 'url', title: format(locale, link), url: link.url }),
    );
    const phones = (reply.phones ?? []).map(
      (call): Button => ({ type: 'phone', title: format(locale, call), phone: call.phone }),
    );
    return [...answers, ...links, ...phones];
  }

  const readName = (locale: Locale): string => {
    const key = 'language-name';
    return bundles.get(locale)?.hasMessage(key) ? format(locale, { key }) : locale;
  };

  return {
    text: format,
    words: (locale, key) => splitWays(format(locale, { key })),
    ways(locale, key) {
      const bundle = bundles.get(locale);
      const pattern = bundle?.getMessage(key)?.attributes['ways'];
      return bundle && pattern ? splitWays(bundle.formatPattern(pattern)) : [];
    },
    view: (locale, reply, turn) => ({
      text: format(locale, reply),
      buttons: buttonsOf(locale, reply, turn),
      images: (reply.media ?? []).map((media) => media.url),
      ...(reply.ask ? { ask: reply.ask } : {}),
    }),
    has: (locale, key) => bundles.get(locale)?.hasMessage(key) ?? false,
    languages: [...bundles.keys()]
      .sort((one, other) => Number(other === HOME_LOCALE) - Number(one === HOME_LOCALE))
      .map((id) => ({ id, name: readName(id) })),
  };
}

function splitWays(text: string): string[] {
  return text.split('|').map((way) => way.trim());
}

/** Longest `with` that travels in a button; the platforms take payloads of 1000 characters. */
const MAX_PARAMETER = 200;

function readPayload(choice: Choice, turn: number, index: number): Payload {
  if ('value' in choice) return { type: 'answer', turn, value: choice.value };
  if ('command' in choice) return { type: 'command', text: choice.command };
  if ((choice.with?.length ?? 0) > MAX_PARAMETER) return { type: 'listed', turn, index };
  return { type: 'go', flow: choice.go, ...(choice.with ? { with: choice.with } : {}) };
}

function isList(datum: Datum): datum is readonly (string | Text)[] {
  return Array.isArray(datum);
}

function createBundle(locale: Locale, sources: readonly string[]): FluentBundle {
  // Isolating marks would reach the citizen's screen as boxes on old phones.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const source of sources) {
    const errors = bundle.addResource(new FluentResource(source), { allowOverrides: true });
    if (errors.length > 0) throw errors[0];
  }
  return bundle;
}
