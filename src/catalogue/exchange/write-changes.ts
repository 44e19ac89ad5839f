import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import type { ProcedureField } from '../load-procedures.ts';
import type { Changes } from './compare.ts';

/**
 * The new texts of the files of a folder that changes touch, by path. Comments, order and every other entry stay as
 * they are. `isOwn`: the folder is a commune's, where an entry names only what it changes.
 */
export function writeChanges(folder: string, changes: Changes, isOwn: boolean): Map<string, string> {
  const files = openFolder(folder);
  const touched = new Set<string>();
  const homeOf = (field: ProcedureField): string => {
    const home = [...files].find(([, file]) => file.getIn(['field', 'id']) === field.id)?.[0];
    const path = home ?? join(folder, `${field.id}.yaml`);
    if (home === undefined) files.set(path, parseDocument(''));
    const file = files.get(path);
    if (home === undefined && file) file.contents = file.createNode({ field, procedures: [] }) as never;
    touched.add(path);
    return path;
  };
  const append = (field: ProcedureField, entry: object) => {
    const file = files.get(homeOf(field));
    const list = file?.get('procedures');
    const node = file?.createNode(dropNothing(entry));
    if (!file || !isSeq(list) || !isMap(node)) throw new Error('a file of procedures has a list');
    node.spaceBefore = list.items.length > 0;
    list.flow = false;
    list.items.push(node);
  };

  for (const { code, field, facts } of changes.changed) {
    const place = findEntry(files, code);
    if (place === undefined) {
      append({ id: field, name: '' }, { code, ...facts });
      continue;
    }
    touched.add(place.path);
    for (const [fact, value] of Object.entries(facts)) {
      const at = ['procedures', place.at, fact];
      if (value === null && !isOwn) place.file.deleteIn(at);
      else place.file.setIn(at, place.file.createNode(value));
    }
  }
  for (const { entry, field } of changes.fresh) append(field, entry);
  return new Map([...touched].map((path) => [path, render(files.get(path))]));
}

function openFolder(folder: string): Map<string, Document.Parsed | Document> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return new Map(
    names.sort().map((name) => {
      const path = join(folder, name);
      return [path, parseDocument(readFileSync(path, 'utf8'))];
    }),
  );
}

function findEntry(files: ReadonlyMap<string, Document>, code: string) {
  for (const [path, file] of files) {
    const list = file.get('procedures');
    const at = isSeq(list) ? list.items.findIndex((item) => isMap(item) && item.get('code') === code) : -1;
    if (at >= 0) return { path, file, at };
  }
  return undefined;
}

/** A field that the common catalogue names needs its id only. */
function dropNothing(entry: object): object {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

function render(file: Document | undefined): string {
  if (file?.getIn(['field', 'name']) === '') file.deleteIn(['field', 'name']);
  return file?.toString({ lineWidth: 0, flowCollectionPadding: true }) ?? '';
}
