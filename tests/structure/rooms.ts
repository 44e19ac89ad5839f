import { listImports, type Source } from './read-source.ts';

export interface Room {
  readonly name: string;
  /** Which files are in it; the first room that matches wins. Each `own` group is a place with its own border. */
  readonly files: RegExp;
  /** Rooms, packages and parts of Node that it may import; a `type ` in front: types only; `*`: anything. */
  readonly may: readonly string[];
}

export interface Breach {
  readonly path: string;
  readonly imports: string;
}

/** Finds every file without a room and every import that its room does not allow. */
export function findBreaches(sources: readonly Source[], rooms: readonly Room[]): Breach[] {
  return sources.flatMap((source) => {
    const own = findRoom(source.path, rooms);
    if (own === undefined) return [{ path: source.path, imports: '(the file is in no room)' }];
    return listImports(source)
      .filter(({ target, typeOnly }) => !isAllowed(own, target, typeOnly, rooms))
      .map(({ target, typeOnly }) => ({ path: source.path, imports: `${typeOnly ? 'type ' : ''}${target}` }));
  });
}

interface Place {
  readonly room: Room;
  /** The name with its `own` part: `channels/zalo` and `channels/messenger` are two places of one room. */
  readonly name: string;
}

function findRoom(path: string, rooms: readonly Room[]): Place | undefined {
  for (const room of rooms) {
    const match = room.files.exec(path);
    if (match === null) continue;
    const own = match.groups?.['own'];
    return { room, name: own === undefined ? room.name : `${room.name}/${own}` };
  }
  return undefined;
}

function isAllowed(from: Place, target: string, typeOnly: boolean, rooms: readonly Room[]): boolean {
  if (target.startsWith('computed ')) return false;
  const to = /^(src|flows)\//.test(target) ? findRoom(target, rooms) : { name: target, room: undefined };
  if (to === undefined) return false;
  // The process and its composition root use everybody; nobody may use them.
  if (to.room?.may.includes('*') && !from.room.may.includes('*')) return false;
  if (to.name === from.name) return true;
  return from.room.may.some((entry) => {
    const [, typesOnly, name = ''] = /^(type )?(.*)$/.exec(entry) ?? [];
    if (typesOnly !== undefined && !typeOnly) return false;
    if (name === '*') return true;
    if (name === 'node:*') return to.name.startsWith('node:');
    return name === to.name || name === to.room?.name;
  });
}
