import { foldVietnamese } from '../../domain/vietnamese.ts';
import { askCode } from '../ask-code.ts';
import { askWords, lackWords } from '../ask-words.ts';
import type { StaffCommand } from '../command.ts';
import { readCodeAndText } from '../find-petition.ts';
import { prepareText } from '../prepare-text.ts';
import { readSpan } from '../read-span.ts';

/** Extends the deadline, as often and as long as the commune allows, for a reason that the citizen reads. */
export const giahan: StaffCommand = {
  name: 'giahan',
  help: 'staff-help-giahan',
  async run(args, context) {
    const { code, text = '' } = readCodeAndText(args);
    const read = readSpan(text);
    const reason = dropLabel(read?.rest ?? '');
    if (code === undefined) return [await askCode('giahan', 'own', context, text)];
    if (!read) return askWords('giahan', code, context);
    if (reason === '')
      return [
        lackWords({ key: 'staff-say-giahan-why', data: { code } }, `giahan ${code} ${read.span}`, context),
      ];
    return prepareText({ event: 'extended', span: read.span, text: reason, typed: reason }, code, context);
  },
};

/** Help names the place of the reason, and people type that name too. */
function dropLabel(text: string): string {
  const [one = '', other = '', ...rest] = text.split(/\s+/);
  return foldVietnamese(`${one} ${other}`) === 'ly do' ? rest.join(' ') : text;
}
