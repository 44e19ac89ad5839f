import { type Paper, PORTAL, type Procedure, type ProcedureView } from '../../src/domain/procedure.ts';
import type { Reply, Text } from '../../src/domain/reply.ts';
import { foldVietnamese, splitWords } from '../../src/domain/vietnamese.ts';
import { writeDay } from '../../src/domain/working-time.ts';
import { SECTIONS, type Section } from './parameter.ts';

/** The sections of which something is known. */
export function listSections(view: ProcedureView): readonly Section[] {
  return SECTIONS.filter((section) => isKnown(view, section));
}

/** A section in words; what is not known of it is to be asked of an official. */
export function describeSection(view: ProcedureView, section: Section): Text {
  const { procedure, faqs, commune } = view;
  if (!isKnown(view, section) && section !== 'online') return { key: 'procedure-not-known' };
  switch (section) {
    case 'documents': {
      const { note } = procedure;
      const notes: Text[] = note === undefined ? [] : [{ key: 'procedure-note', data: { note } }];
      return {
        key: 'procedure-documents',
        data: { items: [...listPapers(procedure).map((paper) => asItem(describePaper(paper))), ...notes] },
      };
    }
    case 'cost':
      return {
        key: 'procedure-cost',
        data: { fee: orUnknown(procedure.fee), time: orUnknown(procedure.time) },
      };
    case 'place': {
      const { address, hours, hotline } = commune;
      const items = procedure.filing.map(asItem);
      return {
        key: 'procedure-place',
        data: { agency: orUnknown(procedure.agency), items, address, hours, hotline },
      };
    }
    case 'online':
      return { key: `procedure-online-${procedure.online}` };
    case 'forms': {
      const forms = listPapers(procedure).flatMap(({ what, form }) =>
        form === undefined
          ? []
          : [asItem(holdsForm(what, form) ? what : { key: 'procedure-form', data: { form, what } })],
      );
      return forms.length === 0
        ? { key: 'procedure-forms-source' }
        : { key: 'procedure-forms', data: { items: forms } };
    }
    case 'legal':
      return { key: 'procedure-legal', data: { items: procedure.legal.map(asItem) } };
    case 'faqs':
      return {
        key: 'procedure-faqs',
        data: {
          items: faqs.map(({ question, answer }) => ({ key: 'procedure-faq', data: { question, answer } })),
        },
      };
  }
}

/** The links that go with sections, each once. */
export function linkSections(
  { procedure }: ProcedureView,
  sections: readonly Section[],
): Pick<Reply, 'links'> {
  const { online, link, source } = procedure;
  const portal = { key: 'procedure-open-portal', url: isOpen(link) ? link : PORTAL };
  const links = [
    ...(sections.includes('online') && (online === 'full' || online === 'partial') ? [portal] : []),
    ...((sections.includes('forms') || sections.includes('legal')) && isOpen(source)
      ? [{ key: 'procedure-open-source', url: source }]
      : []),
  ];
  return links.length > 0 ? { links } : {};
}

/** When the facts were checked, and that they are to be confirmed where they are not sure. */
export function describeCertainty({ checked, sure }: Procedure): Text {
  return { key: sure ? 'procedure-sure' : 'procedure-unsure', data: { checked: writeDay(checked) } };
}

/** A document with what is known beside its words: original or copy, how many, which form. */
export function describePaper({ what, kind, count, form }: Paper): string | Text {
  const more: Text[] = [
    ...(kind === undefined ? [] : [{ key: `procedure-paper-${kind}` }]),
    ...(count === undefined ? [] : [{ key: 'procedure-paper-count', data: { count } }]),
    ...(form === undefined || holdsForm(what, form) ? [] : [{ key: 'procedure-paper-form', data: { form } }]),
  ];
  const [first, ...rest] = more;
  if (first === undefined) return what;
  const joined = rest.reduce((before, next) => ({ key: 'procedure-and', data: { before, next } }), first);
  return { key: 'procedure-paper', data: { what, more: joined } };
}

/** Whether the words for a paper say already which form it is. */
function holdsForm(what: string, form: string): boolean {
  const join = (text: string) => ` ${splitWords(foldVietnamese(text)).join(' ')} `;
  return join(what).includes(join(form));
}

/** The documents as data. */
export function listPapers({ documents, papers }: Procedure): readonly Paper[] {
  return papers ?? documents.map((what) => ({ what }));
}

/** A fact, or that it is to be asked. */
export function orUnknown(fact: string): string | Text {
  return fact === '' ? { key: 'procedure-ask-official' } : fact;
}

function asItem(item: string | Text): Text {
  return { key: 'procedure-item', data: { item } };
}

function isKnown({ procedure, faqs }: ProcedureView, section: Section): boolean {
  switch (section) {
    case 'documents':
      return procedure.documents.length > 0;
    case 'cost':
      return procedure.fee !== '' || procedure.time !== '';
    case 'place':
      return procedure.agency !== '' || procedure.filing.length > 0;
    case 'online':
      return procedure.online !== 'unknown';
    case 'forms':
      return isOpen(procedure.source) || (procedure.papers ?? []).some(({ form }) => form !== undefined);
    case 'legal':
      return procedure.legal.length > 0;
    case 'faqs':
      return faqs.length > 0;
  }
}

function isOpen(url: string | undefined): url is string {
  return url?.startsWith('https://') === true;
}
