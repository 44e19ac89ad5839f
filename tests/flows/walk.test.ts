import { beforeAll, describe, expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';
import { exploreAll, type Visit } from './helpers/explore.ts';
import { saidIn } from './helpers/talk.ts';

let visits: Visit[] = [];

beforeAll(async () => {
  visits = await exploreAll();
});

const pathOf = ({ flow, path }: Visit) => `${flow}: ${path.join(' > ')}`;

describe('every flow, walked from every start', () => {
  it('is reached', () => {
    expect(new Set(visits.map(({ flow }) => flow))).toEqual(new Set(flows.keys()));
  });

  it('visits every state in which a flow can wait', () => {
    const visited = new Set(visits.map(({ flow, stop }) => `${flow}.${String(stop.sealed?.snapshot.value)}`));
    const waiting = [...flows.values()].flatMap(({ name, machine }) =>
      Object.values(machine.root.states)
        .filter((state) => state.type !== 'final' && state.invoke.length === 0 && !state.always?.length)
        .map((state) => `${name}.${state.key}`),
    );
    expect(waiting.filter((state) => !visited.has(state))).toEqual([]);
    expect(waiting.length).toBeGreaterThan(25);
  });

  it('says something or goes on at every step, and knows its question wherever it waits', () => {
    const mute = visits.filter(
      ({ stop }) => stop.run.outputs.length === 0 || (stop.sealed && stop.question === undefined),
    );
    expect(mute.map(pathOf)).toEqual([]);
  });

  it('apologises for trouble when the ports are broken, and only then', () => {
    const troubled = visits.filter(({ stop }) => saidIn(stop.run).some(({ key }) => key === 'trouble'));
    expect(new Set(troubled.map(({ path }) => path[0]))).toEqual(new Set(['world 2']));
    expect(new Set(troubled.map(({ flow }) => flow))).toEqual(
      new Set([
        'ask-official',
        'commune-info',
        'language',
        'confirm',
        'desk',
        'follow',
        'petition',
        'procedure',
        'procedures',
        'rate',
        'remark',
        'right-door',
        'stars',
      ]),
    );
  });

  it('has no dead end: every choice offered is taken, and there is one', () => {
    const stuck = visits.filter(({ stop, takes }) => {
      const offered = (stop.question?.choices ?? []).flatMap((choice) =>
        'value' in choice ? [`CHOICE ${choice.value}`] : [],
      );
      return (
        stop.sealed && takes && (takes.length === 0 || offered.some((choice) => !takes.includes(choice)))
      );
    });
    expect(stuck.map(pathOf)).toEqual([]);
  });

  it('opens only flows that exist', () => {
    const opened = visits.flatMap(({ stop: { run } }) => [
      ...run.outputs.flatMap((output) => (output.type === 'open' ? [output.flow] : [])),
      ...saidIn(run).flatMap(({ choices = [] }) =>
        choices.flatMap((choice) => ('go' in choice ? [choice.go] : [])),
      ),
    ]);
    expect([...new Set(opened)].filter((name) => !flows.has(name))).toEqual([]);
  });

  it('is over when it hands over to another flow', () => {
    const both = visits.filter(
      ({ stop }) => stop.sealed && stop.run.outputs.some(({ type }) => type === 'open'),
    );
    expect(both.map(pathOf)).toEqual([]);
  });

  it('stores plain JSON, below 1 kB while little is told', () => {
    for (const visit of visits) {
      if (!visit.stop.run.sealed) continue;
      expect(visit.stop.sealed, pathOf(visit)).toStrictEqual(visit.stop.run.sealed);
      if (visit.path.length < 6) {
        expect(JSON.stringify(visit.stop.sealed).length, pathOf(visit)).toBeLessThan(1000);
      }
    }
  });

  it('repeats no choice within a question', () => {
    for (const visit of visits) {
      for (const { choices = [] } of saidIn(visit.stop.run)) {
        const all = choices.map((choice) => JSON.stringify(choice));
        expect(new Set(all).size, pathOf(visit)).toBe(all.length);
      }
    }
  });

  it('never lets a complaint or a denunciation into a command or a draft', () => {
    const told = /Tôi không đồng ý quyết định|đòi tiền/;
    for (const visit of visits) {
      const { outputs, draft, sealed } = visit.stop.run;
      // Passing it sealed is the one thing that may be decided with it, by the person.
      const decided = outputs.filter(
        (output) => output.type === 'decide' && output.command.type !== 'pass-sealed',
      );
      const kept = JSON.stringify([decided, draft ?? null]);
      expect(kept, pathOf(visit)).not.toMatch(told);
      // At the door it waits for a choice, in a conversation that lies encrypted.
      if (visit.flow !== 'right-door')
        expect(JSON.stringify(sealed ?? null), pathOf(visit)).not.toMatch(told);
    }
  });
});
