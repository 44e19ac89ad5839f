import type { AnswerTemplate } from '../domain/answer-template.ts';
import type { CommuneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** The templates of answers that a commune's leaders keep, in one record. */
export function createAnswerTemplates(unit: Unit, keys: CommuneKeys) {
  return {
    async answerTemplates(): Promise<readonly AnswerTemplate[] | undefined> {
      return unit.read<readonly AnswerTemplate[]>(keys.answerTemplates);
    },

    saveAnswerTemplates(templates: readonly AnswerTemplate[]): void {
      unit.save(keys.answerTemplates, templates);
    },
  };
}
