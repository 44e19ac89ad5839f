import { localDay } from '../domain/working-time.ts';
import type { CommuneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** About how many of its last words of praise a commune keeps. */
const PRAISES = 10_000;

/** Words of praise: the day, the text and whom it names. Who wrote is not kept. */
export function createPraises(unit: Unit, keys: CommuneKeys, now: number) {
  return {
    savePraise(text: string, officials: readonly string[]): void {
      const fields = ['day', localDay(now), 'text', text, 'officials', officials.join(' ')];
      unit.add('XADD', keys.praises, 'MAXLEN', '~', PRAISES, '*', ...fields);
    },
  };
}
