import { findDoor, writeDoor } from '../domain/door.ts';
import { findPetitionCode } from '../domain/petition-code.ts';
import type { Catalogue } from '../domain/procedure.ts';
import { readProcedureRef } from '../domain/procedure-ref.ts';
import type { Remark } from '../domain/remark.ts';
import type { Signal } from '../domain/triage.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';

/** Where a text goes that no question asked for. `certain`: worth leaving a half-done form for. */
export interface Route {
  readonly flow: string;
  readonly with?: string;
  readonly certain: boolean;
  /** The numbers to call are said first. */
  readonly isUrgent?: boolean;
  /** The flow is told the text as well. */
  readonly tells?: boolean;
}

export interface RouterOptions {
  readonly catalogue: Catalogue;
  readonly signals: (text: string) => readonly Signal[];
  readonly readRemark: (text: string) => Remark | undefined;
  /** Typed labels of the main menu and the like: folded text → flow. */
  readonly shortcuts: ReadonlyMap<string, string>;
  /** Those who can be rated: folded id → id. */
  readonly officials: ReadonlyMap<string, string>;
}

const RATE = /^(?:dg|danh gia|rate)[\s-]*([a-z0-9-]{1,40})$/u;

/** Nothing but a short number. */
export const NUMBER = /^\s*\d{1,4}\s*$/;

const SECRET = /^[0-9a-z]{4}[- ]?[0-9a-z]{4}$/i;

/** Whether what stands beside a code is the secret of a receipt: two words of four small letters are none. */
function isSecret(text: string): boolean {
  return SECRET.test(text) && (!/[- ]/.test(text) || /\d/.test(text) || text === text.toUpperCase());
}

/** Makes the pure function that reads a text that is nothing but an aim; undefined for anything else. */
export function createAimReader(options: Omit<RouterOptions, 'signals' | 'readRemark'>) {
  return (text: string): Route | undefined => {
    const folded = foldVietnamese(text);
    const shortcut = options.shortcuts.get(folded);
    if (shortcut) return { flow: shortcut, certain: true };
    const found = findPetitionCode(text);
    if (found?.rest === '') return { flow: 'follow', with: found.code, certain: true };
    if (found && isSecret(found.rest)) {
      return { flow: 'receipt', with: `${found.code} ${found.rest}`, certain: true };
    }
    const procedure = options.catalogue.find(readProcedureRef(text) ?? '')?.code;
    if (procedure) return { flow: 'procedure', with: procedure, certain: true };
    const official = options.officials.get(RATE.exec(folded)?.[1] ?? '');
    return official === undefined ? undefined : { flow: 'rate', with: official, certain: true };
  };
}

/** The flow of each remark that has one. */
const FLOWS: Readonly<Partial<Record<Remark, string>>> = {
  ...{ office: 'commune-info', own: 'follow', rate: 'rate', report: 'petition', lookup: 'procedures' },
};

function answerRemark(remark: Remark): Route {
  const flow = FLOWS[remark];
  if (flow) return { flow, certain: true };
  // A greeting does not say what a newcomer wants.
  return { flow: 'remark', with: remark, certain: remark !== 'hello' };
}

/** Makes the pure function that finds where a free text belongs. */
export function createRouter(options: RouterOptions): (text: string) => Route {
  const { catalogue, signals, readRemark } = options;
  const readAim = createAimReader(options);
  return (text) => {
    const found = signals(text);
    const door = findDoor(found);
    if (found.includes('emergency')) {
      // Danger in what somebody tells of an office: the numbers first, then the door.
      if (door === 'denunciation' || door === 'complaint') {
        return { flow: 'right-door', with: writeDoor(door, text), certain: true, isUrgent: true };
      }
      // What belongs to a door of its own is never offered as a petition.
      return { flow: 'emergency', certain: true, ...(door === undefined && { with: text }) };
    }
    const aim = readAim(text);
    if (aim) return aim;
    const code = findPetitionCode(text)?.code;
    if (code) return { flow: 'follow', with: code, certain: true };
    // Somebody who is not there (any more): who is there can be chosen.
    const remark = readRemark(text);
    if (remark !== 'rate' && RATE.test(foldVietnamese(text))) return { flow: 'rate', certain: false };
    if (door) return { flow: 'right-door', with: writeDoor(door, text), certain: true };
    // A number that no list asked for.
    if (NUMBER.test(text)) return { flow: 'lost', certain: false };
    if (remark) return answerRemark(remark);
    const asks = found.includes('question');
    const isPetition = found.includes('petition');
    if (!asks && !isPetition && found.includes('praise'))
      return { flow: 'praise', with: text, certain: true };
    if (!asks && found.includes('unsure')) return { flow: 'which-door', with: text, certain: true };
    const { hits, confident, agency } = catalogue.search(text, 5);
    if (confident && (asks || !isPetition)) return { flow: 'procedures', with: text, certain: true };
    if (isPetition) return { flow: 'petition-offer', with: text, certain: true };
    if (hits.length > 0 || agency) return { flow: 'procedures', with: text, certain: asks };
    return { flow: 'lost', certain: false };
  };
}
