import { HOME_LOCALE, type Locale } from '../../domain/conversation.ts';
import type { Text } from '../../domain/reply.ts';
import { type Html, html } from '../html.ts';
import type { CommuneSite, ProcedureSite, Words } from './site.ts';

/** Where the pages live. */
export const ROOT = '/thu-tuc';

/** One visit: whose pages, in which language, at which address (without the language). */
export interface View {
  readonly locale: Locale;
  readonly languages: ProcedureSite['languages'];
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly words: Words;
  /** Absent where no commune is meant. */
  readonly site?: CommuneSite;
}

/** The words of a key in the visitor's language. */
export function say(view: View, key: string, data: NonNullable<Text['data']> = {}): string {
  return view.words(view.locale, { key: `page-${key}`, data });
}

/** The address of a page of ours that keeps to a language. The home language needs no mention. */
export function linkTo(path: string, locale: Locale, query: Readonly<Record<string, string>> = {}): string {
  const all = new URLSearchParams({ ...query, ...(locale === HOME_LOCALE ? {} : { lang: locale }) });
  return all.size === 0 ? path : `${path}?${all}`;
}

/** The address of a page of the visited commune. */
export function linkInside(view: View, path = ''): string {
  return linkTo(`${ROOT}/${view.site?.commune.slug ?? ''}${path}`, view.locale);
}

/** The facts of the catalogue and the commune are Vietnamese: elsewhere a screen reader is told so. */
export function markHome(view: View): Html | undefined {
  return view.locale === HOME_LOCALE ? undefined : html` lang="${HOME_LOCALE}"`;
}

/** A phone number as the address of a call. */
export function linkCall(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
