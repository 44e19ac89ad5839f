import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { applyChanges } from '../../../src/catalogue/exchange/apply-changes.ts';
import { replaceFiles } from '../../../src/catalogue/exchange/replace-files.ts';
import { loadOwnProcedures } from '../../../src/catalogue/load-own-procedures.ts';
import { loadProcedures } from '../../../src/catalogue/load-procedures.ts';
import { common, data, folder, look, put } from './files.ts';

afterAll(() => rmSync(folder, { recursive: true }));

const LIST = 'code,name,field,fee,note\n1.001193,,,5.000đ,-\n9.000001,Việc mới,Hộ tịch,0đ,\n';

it('a file of ours comes back the same when nothing in it changed', () => {
  for (const name of readdirSync(`${data}procedures`)) {
    const text = readFileSync(`${data}procedures/${name}`, 'utf8');
    expect(parseDocument(text).toString({ lineWidth: 0, flowCollectionPadding: true }), name).toBe(text);
  }
});

it('changes the lines of the common catalogue that it must, and keeps comments', async () => {
  const home = join(folder, 'common');
  cpSync(`${data}procedures`, home, { recursive: true });
  const path = join(home, 'ho-tich.yaml');
  const before = `# do cán bộ ghi\n${readFileSync(path, 'utf8')}`;
  writeFileSync(path, before);
  const load = (dir: string) => ({ ...loadProcedures(dir), isOwn: false, hidden: [] });
  const list = put('list.csv', LIST);
  expect(applyChanges(home, await look(list, load(home)), false, load)).toEqual([path]);
  const after = readFileSync(path, 'utf8').split('\n');
  const lost = before.split('\n').filter((line) => !after.includes(line));
  expect(lost.map((line) => line.trim().split(':')[0])).toEqual(['fee', '- { amount', 'note']);
  expect(after[0]).toBe('# do cán bộ ghi');
  expect(await look(list, load(home))).toMatchObject({ fresh: [], changed: [], same: 2 });
});

it("writes into a commune's folder only what differs from the common catalogue", async () => {
  const home = join(folder, 'own');
  const load = (dir: string) => loadOwnProcedures(common, dir);
  const list = put('list.csv', LIST);
  applyChanges(home, await look(list, load(home)), true, load);
  const text = readFileSync(join(home, 'ho-tich.yaml'), 'utf8');
  expect(text).toContain('  - code: "1.001193"\n    fee: 5.000đ\n    note: null\n    fees: null\n');
  expect(load(home).procedures.find(({ code }) => code === '1.001193')).not.toHaveProperty('note');
  expect(await look(list, load(home))).toMatchObject({ fresh: [], changed: [], same: 2 });
  const again = put('again.csv', 'code,fee\n1.001193,6.000đ\n1.000656,1.000đ\n');
  applyChanges(home, await look(again, load(home)), true, load);
  expect(await look(again, load(home))).toMatchObject({ changed: [], same: 2 });
  expect(readFileSync(join(home, 'ho-tich.yaml'), 'utf8')).not.toContain('5.000đ');
});

it('leaves hidden procedures hidden', async () => {
  const home = join(folder, 'hidden');
  mkdirSync(home);
  const own = 'field: { id: ho-tich }\nprocedures: [{ code: "1.001193", hidden: true }]\n';
  writeFileSync(join(home, 'a.yaml'), own);
  const changes = await look(put('list.csv', 'code,fee\n1.001193,5.000đ\n'), loadOwnProcedures(common, home));
  expect(changes).toMatchObject({ hidden: ['1.001193'], fresh: [], changed: [] });
});

it('writes nothing when the folder could not be loaded afterwards', async () => {
  const home = join(folder, 'refused');
  const changes = await look(put('list.csv', LIST));
  const load = () => {
    throw new Error('no');
  };
  expect(() => applyChanges(home, changes, true, load)).toThrow('no');
  expect(() => readdirSync(home)).toThrow('ENOENT');
});

it('puts everything back when a later file cannot be replaced', () => {
  const home = join(folder, 'files');
  mkdirSync(home);
  const path = (name: string) => join(home, name);
  writeFileSync(path('a'), 'old');
  let turns = 0;
  const rename: typeof renameSync = (from, to) => {
    turns += 1;
    if (turns === 3) throw new Error('disk full');
    renameSync(from, to);
  };
  const texts = new Map(['a', 'b', 'c'].map((name) => [path(name), 'new']));
  expect(() => replaceFiles(texts, rename)).toThrow('disk full');
  expect(readdirSync(home)).toEqual(['a']);
  expect(readFileSync(path('a'), 'utf8')).toBe('old');
  replaceFiles(texts);
  expect(readdirSync(home)).toEqual(['a', 'b', 'c']);
});
