import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../flows/procedure/parameter.ts';
import { procedure as flow } from '../../flows/procedure.ts';
import { fitView } from '../../src/bot/fit.ts';
import { loadLocales } from '../../src/bot/load-locales.ts';
import { createLocaliser } from '../../src/bot/localise.ts';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadProcedures } from '../../src/catalogue/load-procedures.ts';
import { capabilities as messenger } from '../../src/channels/messenger/capabilities.ts';
import { capabilities as zalo } from '../../src/channels/zalo/capabilities.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { Capabilities } from '../../src/domain/view.ts';
import { COMMUNE, createSamplePorts } from '../flows/helpers/sample-ports.ts';
import { begin, saidIn } from '../flows/helpers/talk.ts';

const { procedures } = loadProcedures(dataFiles.procedures);
const localiser = createLocaliser(loadLocales(), (key) => {
  throw new Error(`no text for ${key}`);
});
const faqs = Array.from({ length: 10 }, (_, at) => ({ question: `Hỏi ${at}?`, answer: 'Đáp. '.repeat(60) }));
const ports = createSamplePorts({
  readProcedure: async ({ code }) => {
    const procedure = procedures.find((one) => one.code === code);
    return procedure && { procedure, faqs, commune: COMMUNE };
  },
});

const WORDS = { hint: 'Nhắn số của mục cần chọn ạ.', more: 'Các lựa chọn khác:' };

/** More messages than this for one answer are a wall. */
const MOST_MESSAGES = { zalo: 6, messenger: 6 };

/** All that the flow says of a procedure: summary, every section, checklist; and asked for the first time or again. */
async function listReplies(code: string): Promise<Reply[]> {
  const parts = [
    '',
    ...SECTIONS.map((section) => `#${section}`),
    '#checklist',
    '#documents+cost',
    '#yes',
    '#no',
  ];
  const runs = await Promise.all(
    parts.flatMap((part) =>
      [{}, { lookup: { code, at: 0, judged: 'asked' as const } }].map((more) =>
        begin(flow, { with: `${code}${part}`, ...more }, ports),
      ),
    ),
  );
  return runs.flatMap(({ run }) => saidIn(run));
}

function fitReply(reply: Reply, locale: string, capabilities: Capabilities) {
  return fitView(localiser.view(locale, reply, 1), capabilities, WORDS);
}

describe.each([
  ['zalo', zalo],
  ['messenger', messenger],
] as const)('every part of every procedure on %s', (name, capabilities) => {
  it('fits: texts, buttons, titles and payloads', { timeout: 60_000 }, async () => {
    expect(procedures.length).toBeGreaterThanOrEqual(290);
    const wrong: string[] = [];
    for (const [at, { code }] of procedures.entries()) {
      for (const reply of await listReplies(code)) {
        // The words around the facts are shorter in English: every tenth procedure will do there.
        for (const locale of at % 10 === 0 ? ['vi', 'en'] : ['vi']) {
          const messages = fitReply(reply, locale, capabilities);
          const problems = messages.flatMap(({ text = '', buttons = [], quickReplies = [] }) => {
            const all = [...buttons, ...quickReplies];
            const most = buttons.length > 0 ? capabilities.buttonText : capabilities.text;
            return [
              ...(text.length > most ? [`text ${text.length}`] : []),
              ...(text.trim() === '' ? ['no text'] : []),
              ...(buttons.length > capabilities.buttons ? [`buttons ${buttons.length}`] : []),
              ...(quickReplies.length > capabilities.quickReplies ? [`replies ${quickReplies.length}`] : []),
              ...buttons
                .filter(({ title }) => title.length > capabilities.buttonTitle)
                .map(({ title }) => title),
              ...quickReplies
                .filter(({ title }) => title.length > capabilities.quickReplyTitle || title.endsWith('…'))
                .map(({ title }) => title),
              ...all.flatMap((button) =>
                'payload' in button && button.payload.length > capabilities.payload ? ['payload'] : [],
              ),
            ];
          });
          if (messages.length > MOST_MESSAGES[name]) problems.push(`${messages.length} messages`);
          if (problems.length > 0) wrong.push(`${code} ${reply.key} ${locale}: ${problems.join(', ')}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the checklist in one message', async () => {
    const long: string[] = [];
    for (const { code } of procedures) {
      const [reply] = saidIn((await begin(flow, { with: `${code}#checklist` }, ports)).run);
      if (reply && fitReply(reply, 'vi', capabilities).length > 1) long.push(code);
    }
    expect(long).toEqual([]);
  });
});
