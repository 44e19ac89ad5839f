import { expect, test } from 'vitest';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadAnswerTemplates } from '../../src/catalogue/load-words.ts';
import { hasMarks } from '../../src/domain/vietnamese.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { asStaff, CITIZEN, createPetition, createRecords } from '../helpers/sample-commune.ts';

const answers = loadAnswerTemplates(dataFiles.answerTemplates);

test('the templates that a commune begins with are numbered, polite and short', () => {
  expect(answers.templates.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const { text } of answers.templates) {
    expect(hasMarks(text)).toBe(true);
    expect(text).toMatch(/ ạ\.$/);
    expect(text).not.toContain('\n');
    expect(text.length).toBeLessThan(300);
  }
});

test.each(answers.templates)(
  'template $number can be sent with one phrase for each open field',
  async (one) => {
    const records = createRecords(createPetition());
    const context = asStaff(records, 'an');
    const command = `/traloi PA26-00001 mau ${one.number} chiều mai; tuần sau`;
    await runStaffCommand(command, { ...context, facts: { ...context.facts, answers } });
    const [message] = records.sent.filter(({ to }) => to === CITIZEN);
    expect(message?.reply.data?.['text']).toEqual(expect.stringMatching(/PA26-00001/));
    expect(message?.reply.data?.['text']).not.toMatch(/[{}]/);
  },
);
