import { createBots, pickCommune } from '../../bots.ts';
import { prepareSynonym } from '../../domain/prepare-synonym.ts';
import { applyUnit } from '../../store/apply-unit.ts';
import { communeKeys, laneOf } from '../../store/keys.ts';
import { createLearning } from '../../store/learning.ts';
import { Unit } from '../../store/unit.ts';
import { createTeacher } from '../../teacher.ts';
import type { AdminCommand, AdminContext } from '../command.ts';
import { findCommune } from '../find-commune.ts';
import { readCount, readOptions, UsageError } from '../options.ts';
import { writeAudit } from '../write-audit.ts';

/** Lists questions of citizens that had no good answer, and teaches a commune's search what their words mean. */
export const questions: AdminCommand = {
  name: 'questions',
  usage: [
    'questions list --commune <slug> [--limit <n>]',
    'questions synonym --commune <slug> --question <id> --means <name or code of a procedure>',
    'questions synonym --commune <slug> --form <words> --means <name or code of a procedure>',
    'questions synonyms --commune <slug>',
    'questions drop --commune <slug> --question <id>',
  ],
  async run([verb, ...args], context) {
    const options = readOptions(args, ['commune'], ['limit', 'question', 'form', 'means']);
    if (!findCommune(options.commune, context)) return 1;
    const place = openPlace(options.commune, context);
    const { question, form, means } = options;
    if (verb === 'list') return list(readCount('limit', options.limit, 50, 1000), place, context);
    if (verb === 'synonyms') return listSynonyms(place, context);
    if (verb === 'drop' && question !== undefined) return drop(question, place, context);
    if (verb === 'synonym' && means !== undefined && (question === undefined) !== (form === undefined))
      return teach({ question, form, means }, place, context);
    throw new UsageError('list | synonym | synonyms | drop');
  },
};

type Place = ReturnType<typeof openPlace>;

function openPlace(slug: string, { installation: { redis, config }, now }: AdminContext) {
  const unit = new Unit(redis);
  return { slug, unit, learning: createLearning(unit, communeKeys(laneOf(slug, config.lanes), slug), now) };
}

async function list(limit: number, { learning }: Place, { say, print }: AdminContext): Promise<number> {
  const all = await learning.missedQuestions();
  if (all.length === 0) say({ key: 'staff-questions-none' });
  for (const { id, count, code, text } of all.slice(0, limit))
    print([id, count, code ?? '', text].join('\t'));
  return 0;
}

async function listSynonyms({ learning }: Place, { print }: AdminContext): Promise<number> {
  for (const { form, means } of await learning.synonyms()) print([form, means].join('\t'));
  return 0;
}

async function drop(id: string, { slug, unit, learning }: Place, context: AdminContext): Promise<number> {
  const found = (await learning.missedQuestions()).find((one) => one.id === id);
  if (!found) return sayUnknown(id, context);
  learning.dropMissed(id);
  await applyUnit(unit);
  await writeAudit(context, 'question-dropped', id, slug);
  context.say({ key: 'staff-question-dropped', data: { text: found.text } });
  return 0;
}

async function teach(
  given: { question: string | undefined; form: string | undefined; means: string },
  { slug, unit, learning }: Place,
  context: AdminContext,
): Promise<number> {
  const { question, means } = given;
  const found = (await learning.missedQuestions()).find(({ id }) => id === question);
  const form = given.form ?? found?.text;
  if (form === undefined) return sayUnknown(question ?? '', context);
  const prepared = prepareSynonym(form, means, await learning.synonyms(), await readCatalogue(slug, context));
  if (prepared.problem !== undefined) {
    const data = { form, means, ...(prepared.problem === 'taken' ? { short: prepared.short } : {}) };
    context.say({ key: `staff-synonym-${prepared.problem}`, data });
    return 1;
  }
  learning.saveSynonyms(prepared.synonyms);
  if (found) learning.dropMissed(found.id);
  await applyUnit(unit);
  await writeAudit(context, 'synonym-taught', prepared.code, slug);
  context.say({ key: 'staff-synonym-taught', data: { ...prepared.synonym, short: prepared.short } });
  return 0;
}

/** The catalogue as the commune's processes have it now. */
async function readCatalogue(slug: string, { installation }: AdminContext) {
  const { redis, config } = installation;
  const { catalogues } = createBots(installation, () => {});
  const onProblem = (_where: string, error: unknown) => {
    throw error;
  };
  await createTeacher({ redis, lanes: config.lanes, catalogues, everyMs: 0, onProblem }).look();
  return pickCommune(catalogues, slug);
}

function sayUnknown(id: string, { say }: AdminContext): number {
  say({ key: 'admin-question-unknown', data: { id } });
  return 1;
}
