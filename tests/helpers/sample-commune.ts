import type { DecisionContext } from '../../src/bot/decision.ts';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadDeskWords, loadNameWords } from '../../src/catalogue/load-words.ts';
import { CLOCK_RULES } from '../../src/domain/clock.ts';
import type { Commune } from '../../src/domain/commune.ts';
import { createNameMask } from '../../src/domain/mask-names.ts';
import type { Petition } from '../../src/domain/petition.ts';
import type { Catalogue, Procedure } from '../../src/domain/procedure.ts';
import { findStaff } from '../../src/domain/staff.ts';
import type { Calendar } from '../../src/domain/working-time.ts';
import type { StaffContext, StaffFacts } from '../../src/staff/command.ts';
import { createSpokenReader } from '../../src/staff/spoken-command.ts';
import { createConversation, createMemoryRecords, type MemoryRecords } from './memory-records.ts';

const OFFICE = [
  { from: 450, to: 690 },
  { from: 810, to: 1020 },
];

const BIRTH = { code: '1.001193', short: 'Birth' };
const WEDDING = { code: '1.000894', short: 'Wedding' };

/** The citizen's conversation in these tests. */
export const CITIZEN = 'zalo:oa:citizen';
/** Monday, 9:00 local time. */
export const MONDAY_9 = Date.parse('2026-03-02T09:00+07:00');

/** Monday to Friday, 7:30–11:30 and 13:30–17:00, no day off. */
export const calendar: Calendar = {
  hours: [[], OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, []],
  daysOff: new Set(),
  swappedIn: new Set(),
};

/** Two departments with two officers in one, one in the other, and a leader. */
export const commune: Commune = {
  slug: 'demo',
  name: 'Demo',
  province: 'Sample',
  address: 'Street 1',
  hotline: '0237 000 0000',
  hours: calendar.hours,
  hoursText: 'mon-fri',
  clock: CLOCK_RULES,
  accounts: { zalo: 'oa' },
  departments: [
    { id: 'roads', name: 'Roads office' },
    { id: 'social', name: 'Social office' },
  ],
  staff: [
    { id: 'an', name: 'An', title: 'Engineer', role: 'officer', department: 'roads' },
    { id: 'binh', name: 'Binh', title: 'Engineer', role: 'officer', department: 'roads' },
    { id: 'chi', name: 'Chi', title: 'Clerk', role: 'officer', department: 'social' },
    { id: 'dung', name: 'Dung', title: 'Chair', role: 'leader', department: 'social' },
  ],
  categories: [
    { id: 'holes', name: 'Holes', department: 'roads', deadline: '5d' },
    { id: 'noise', name: 'Noise', department: 'social', deadline: '4h' },
    { id: 'other', name: 'Other', department: 'social', deadline: '3d' },
  ],
  hamlets: ['Hamlet 1'],
  criteria: [{ id: 'listens', name: 'Listens' }],
  silenceMinutes: 30,
  takeBackSeconds: 0,
  answersComments: false,
  retention: { petitions: '5y', reports: '1y' },
};

/** What commands look up: one other agency, and two templates, one of which leaves something open. */
export const facts: StaffFacts = {
  hideNames: createNameMask(loadNameWords(dataFiles.names)),
  spoken: createSpokenReader(loadDeskWords(dataFiles.desk)),
  agencies: [{ id: 'dien-luc', name: 'Power company', way: 'Call them.', matters: ['power'] }],
  answers: {
    nobody: 'Sir or madam',
    templates: [
      { number: 1, text: '{ten}: we saw {ma}, due {han}.' },
      { number: 2, text: 'It belongs to {donvi_khac}.' },
    ],
  },
};

/** A petition of CITIZEN to the roads office, received Monday 9:00 and due a week later. */
export function createPetition(changes: Partial<Petition> = {}): Petition {
  return {
    code: 'PA26-00001',
    owner: CITIZEN,
    locale: 'vi',
    category: 'holes',
    department: 'roads',
    text: 'A hole in the road',
    place: { hamlet: 'Hamlet 1', text: 'by the market' },
    name: 'Lan',
    phone: '0912345678',
    filedAt: MONDAY_9,
    dueAt: MONDAY_9 + 7 * 86_400_000,
    status: 'received',
    history: [{ at: MONDAY_9, event: 'filed' }],
    ...changes,
  };
}

/** Records at Monday 9:00 that hold these petitions. */
export function createRecords(...petitions: Petition[]): MemoryRecords {
  const records = createMemoryRecords(MONDAY_9);
  for (const petition of petitions) records.savePetition(petition);
  return records;
}

/** A turn of CITIZEN. */
export function asCitizen(records: MemoryRecords, changes: Partial<DecisionContext> = {}): DecisionContext {
  return {
    commune,
    calendar,
    records,
    conversationId: CITIZEN,
    conversation: createConversation(),
    ...changes,
  };
}

/** Knows the registration of births, by its name and its code; whoever writes of a wedding surely means that. */
export const catalogue: Catalogue = {
  search(text) {
    if (text.includes('wedding')) return { hits: [toHit(WEDDING)], confident: true };
    const isFound = text.includes('birth') || text === BIRTH.code;
    return { hits: isFound ? [toHit(BIRTH)] : [], confident: isFound };
  },
  fields: () => [],
  inField: () => [],
  find: (code) => [BIRTH, WEDDING].find((one) => one.code === code) as Procedure | undefined,
};

function toHit({ code, short }: typeof BIRTH) {
  return { code, short, score: 1 };
}

/** A turn of an official, whose conversation is `zalo:oa:<id>`. */
export function asStaff(records: MemoryRecords, id: string): StaffContext {
  const staff = findStaff(commune, id);
  if (!staff) throw new Error(`nobody is called ${id}`);
  return { commune, calendar, records, staff, facts, catalogue, conversationId: `zalo:oa:${id}` };
}
