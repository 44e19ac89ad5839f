import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';

const FOLDER = new URL('../../flows/', import.meta.url);
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const names = files.filter((file) => !file.includes('/')).map((file) => file.replace(/\.ts$/, ''));

describe('the registry of flows', () => {
  it('holds every file of the folder under its name, and nothing else', () => {
    const expected = names.filter((name) => name !== 'kit' && name !== 'index');
    expect([...flows.keys()].toSorted()).toEqual(expected.toSorted());
    for (const [name, flow] of flows) expect([flow.name, flow.machine.id]).toEqual([name, name]);
  });

  it('has no flow that imports another one, nor anything outside its border', () => {
    const wrong = files.flatMap((file) => {
      if (file === 'index.ts') return [];
      const source = readFileSync(new URL(file, FOLDER), 'utf8');
      const [folder = ''] = file.split('/');
      const own = file.includes('/') ? folder : file.replace(/\.ts$/, '');
      return [...source.matchAll(/from '([^']+)'/g)]
        .map(([, from = '']) => from)
        .filter((from) => {
          const target = from.startsWith('.') ? new URL(from, new URL(file, FOLDER)).href : from;
          const path = target.replace(FOLDER.href, '');
          return !(
            from === 'xstate' ||
            path === 'kit.ts' ||
            path.startsWith(`${own}/`) ||
            target.includes('/src/domain/')
          );
        })
        .map((from) => `${file} imports ${from}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no file too long to read at one sitting', () => {
    const long = files.filter((file) => readFileSync(new URL(file, FOLDER), 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('leaves no port without an answer to its failure', () => {
    const unguarded = [...flows.values()].flatMap(({ name, machine }) =>
      Object.values(machine.root.states).flatMap((state) =>
        state.invoke.some(({ id }) => !state.transitions.has(`xstate.error.actor.${id}`))
          ? [`${name}.${state.key}`]
          : [],
      ),
    );
    expect(unguarded).toEqual([]);
  });
});
