import { readAgency } from '../agencies.ts';
import { lackWords } from '../ask-words.ts';
import type { StaffCommand } from '../command.ts';
import { readCodeAndText } from '../find-petition.ts';
import { prepareText } from '../prepare-text.ts';

/** Tells the citizen that another agency deals with the matter, and which: `/khongthuoc PA26-00001 agency: words`. */
export const khongthuoc: StaffCommand = {
  name: 'khongthuoc',
  help: 'staff-help-khongthuoc',
  async run(args, context) {
    const { code, text } = readCodeAndText(args, context.about);
    if (code === undefined || text === undefined) {
      const names = context.facts.agencies.map(({ name }) => `• ${name}`);
      const example = { key: 'staff-example-khongthuoc', data: { names } };
      return [code === undefined ? example : lackWords(example, `khongthuoc ${code}`, context)];
    }
    const { agency, words } = readAgency(text, context.facts.agencies);
    const lines = agency ? [agency.name, agency.way, words] : [text];
    const draft = {
      event: 'forwarded' as const,
      text: lines.filter((line) => line !== '').join('\n'),
      to: agency?.name ?? text,
      // Who only names a known agency has the program say the rest.
      ...(agency && words === '' ? {} : { typed: text }),
    };
    return prepareText(draft, code, context);
  },
};
