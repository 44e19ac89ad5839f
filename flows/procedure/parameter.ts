/** Parts of a procedure that are shown when asked for. */
export const SECTIONS = ['documents', 'cost', 'place', 'online', 'forms', 'legal', 'faqs'] as const;
export type Section = (typeof SECTIONS)[number];

/** What of a procedure is wanted. No sections: the summary. */
export type Wanted =
  | { readonly kind: 'sections'; readonly sections: readonly Section[] }
  | { readonly kind: 'checklist' }
  /** The person says whether it helped. */
  | { readonly kind: 'judged'; readonly helped: boolean }
  /** A special case, in the person's own words. */
  | { readonly kind: 'case'; readonly text: string };

const SUMMARY: Wanted = { kind: 'sections', sections: [] };
const PARAMETER = /^([^#]*)(?:#(\S+)(?: (.*))?)?$/s;

/** Reads `code`, `code#documents+cost`, `code#checklist`, `code#yes`, `code#no` or `code#case the text`. */
export function readParameter(parameter: string): { readonly code: string; readonly wanted: Wanted } {
  const [, code = '', what = '', text = ''] = PARAMETER.exec(parameter) ?? [];
  return { code, wanted: readWanted(what, text) };
}

function readWanted(what: string, text: string): Wanted {
  if (what === 'checklist') return { kind: 'checklist' };
  if (what === 'yes' || what === 'no') return { kind: 'judged', helped: what === 'yes' };
  if (what === 'case' && text !== '') return { kind: 'case', text };
  const sections = what.split('+').flatMap((name) => SECTIONS.filter((section) => section === name));
  return sections.length > 0 ? { kind: 'sections', sections } : SUMMARY;
}
