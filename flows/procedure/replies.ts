import type { FoundCase } from '../../src/domain/follow-up.ts';
import type { ProcedureView } from '../../src/domain/procedure.ts';
import type { Choice, Reply, Text } from '../../src/domain/reply.ts';
import { MENU } from '../kit.ts';
import type { Section } from './parameter.ts';
import {
  describeCertainty,
  describePaper,
  describeSection,
  linkSections,
  listPapers,
  listSections,
  orUnknown,
} from './sections.ts';

/** National codes of a death, a birth and a marriage: the word of sympathy that belongs before the facts. */
const SYMPATHY: Readonly<Record<string, string>> = {
  '1.000656': 'procedure-condolence',
  '1.001193': 'procedure-birth-wish',
  '1.000894': 'procedure-marriage-wish',
};

const LABELS: Readonly<Record<Section, string>> = {
  documents: 'procedure-to-documents',
  cost: 'procedure-to-cost',
  place: 'procedure-to-place',
  online: 'procedure-to-online',
  forms: 'procedure-to-forms',
  legal: 'procedure-to-legal',
  faqs: 'procedure-to-faqs',
};

const OTHERS: Choice = { go: 'procedures', key: 'procedure-others' };

/** The ways on from a procedure that is not there. */
export const WAYS_ON: readonly Choice[] = [OTHERS, MENU];

/** The procedure at a glance, with a way to each section. */
export function showSummary(view: ProcedureView): Reply {
  const { procedure } = view;
  const sympathy = SYMPATHY[procedure.code];
  const lines: Text[] = [
    ...(sympathy ? [{ key: sympathy }] : []),
    { key: 'procedure-name', data: { name: procedure.name } },
    { key: 'procedure-agency', data: { agency: orUnknown(procedure.agency) } },
    { key: 'procedure-brief', data: { time: orUnknown(procedure.time), fee: orUnknown(procedure.fee) } },
    describeCertainty(procedure),
  ];
  return {
    key: 'procedure-summary',
    data: { lines },
    choices: [...goSections(view), goTo(view, 'checklist', 'procedure-to-checklist'), goAsk(view), MENU],
  };
}

/** Some sections. `asks`: the person is asked whether it helps. */
export function showSections(view: ProcedureView, sections: readonly Section[], asks: boolean): Reply {
  const blocks = sections.map((section) => describeSection(view, section));
  return show(view, blocks, asks, sections);
}

/** Whether anything is known of a special case. */
export function isFound({ lines, faqs, isNamed }: FoundCase): boolean {
  return lines.length > 0 || faqs.length > 0 || isNamed;
}

/** What is known of a special case: what is said of it, or else that everything is the same in this case. */
export function showCase(view: ProcedureView, { lines, faqs }: FoundCase, asks: boolean): Reply {
  const told: Text[] = [
    ...lines.map((item) => ({ key: 'procedure-item', data: { item } })),
    ...faqs.map(({ question, answer }) => ({ key: 'procedure-faq', data: { question, answer } })),
  ];
  return told.length > 0
    ? show(view, [{ key: 'procedure-case', data: { items: told } }], asks, [])
    : show(view, [{ key: 'procedure-case-same' }, describeSection(view, 'documents')], asks, ['documents']);
}

/** Nothing is known of the case: an official can be asked in the person's own words. */
export function offerOfficial({ procedure, commune }: ProcedureView, text: string): Reply {
  return {
    key: 'procedure-case-unknown',
    data: { short: procedure.short },
    choices: [
      { go: 'ask-official', with: `${procedure.code} ${text}`, key: 'procedure-ask' },
      { go: 'procedure', with: procedure.code, key: 'procedure-again' },
      MENU,
    ],
    phones: [{ key: 'choice-call', phone: commune.hotline }],
  };
}

/** All that is needed to get ready, in one message to keep; nothing to tap, so that it stays readable. */
export function writeChecklist({ procedure, commune }: ProcedureView): Reply {
  const { short, fee, time, agency } = procedure;
  return {
    key: 'procedure-checklist',
    data: {
      short,
      items: listPapers(procedure).map((paper) => ({
        key: 'procedure-box',
        data: { item: describePaper(paper) },
      })),
      fee: orUnknown(fee),
      time: orUnknown(time),
      agency: orUnknown(agency),
      address: commune.address,
      hours: commune.hours,
      hotline: commune.hotline,
      certainty: describeCertainty(procedure),
    },
  };
}

/** What comes after the checklist. */
export function followChecklist(view: ProcedureView, asks: boolean): Reply {
  return {
    key: asks ? 'procedure-kept-asking' : 'procedure-kept',
    choices: [...(asks ? askWhether(view) : []), goAsk(view), ...WAYS_ON],
  };
}

/** Thanks for the judgement; where it was not right, a person is the way on. */
export function thank(view: ProcedureView, helped: boolean): Reply {
  return helped
    ? { key: 'procedure-helped', choices: WAYS_ON }
    : {
        key: 'procedure-not-helped',
        choices: [goAsk(view), ...WAYS_ON],
        phones: [{ key: 'choice-call', phone: view.commune.hotline }],
      };
}

function show(view: ProcedureView, blocks: readonly Text[], asks: boolean, shown: readonly Section[]): Reply {
  const { procedure } = view;
  const links = linkSections(view, shown);
  // Ten buttons are what every platform shows at once.
  const more = asks
    ? []
    : [goTo(view, 'checklist', 'procedure-to-checklist'), ...(links.links ? [] : [OTHERS])];
  return {
    key: asks ? 'procedure-part-asking' : 'procedure-part',
    data: { short: procedure.short, blocks, certainty: describeCertainty(procedure) },
    choices: [...goSections(view, shown), ...(asks ? askWhether(view) : []), ...more, goAsk(view), MENU],
    ...links,
  };
}

function goSections(view: ProcedureView, shown: readonly Section[] = []): Choice[] {
  return listSections(view)
    .filter((section) => !shown.includes(section))
    .map((section) => goTo(view, section, LABELS[section]));
}

function askWhether(view: ProcedureView): Choice[] {
  return [goTo(view, 'yes', 'procedure-yes'), goTo(view, 'no', 'procedure-no')];
}

/** These say of themselves which procedure they mean: an old one still shows the right thing. */
function goTo({ procedure }: ProcedureView, what: string, key: string): Choice {
  return { go: 'procedure', with: `${procedure.code}#${what}`, key };
}

function goAsk({ procedure }: ProcedureView): Choice {
  return { go: 'ask-official', with: procedure.code, key: 'procedure-ask' };
}
