import type { ClockRules } from '../domain/commune.ts';
import type { CommuneFile } from './commune-file.ts';

/** The `clock` section in our words. */
export function readClock(written: CommuneFile['clock']): ClockRules {
  const { urgent_claim, first_word, remind_asked, give_up_asked, ...others } = written;
  const { longest_extension, tell_at_night, ...rest } = others;
  return {
    ...rest,
    urgentClaim: urgent_claim,
    firstWord: first_word,
    remindAsked: remind_asked,
    giveUpAsked: give_up_asked,
    longestExtension: longest_extension,
    tellsAtNight: tell_at_night,
  };
}
