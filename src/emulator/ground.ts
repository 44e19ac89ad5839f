import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Dispatcher } from 'undici';
import type { FaultBox } from './faults.ts';
import type { MediaStore } from './media.ts';
import type { EmulatorOptions } from './options.ts';
import type { ChatMedia, MediaInput } from './types.ts';
import type { World } from './world.ts';

/** What both platforms stand on. */
export interface Ground {
  readonly options: EmulatorOptions;
  readonly world: World;
  readonly media: MediaStore;
  readonly faults: FaultBox;
  readonly dispatcher: Dispatcher;
  now(): number;
  /** Where webhooks go, without a slash at the end. */
  target(): string;
  /** Address of this emulator, without a slash at the end. */
  baseUrl(): string;
}

/** Reads a file that lies beside the page. */
export function readPageFile(name: string): Buffer {
  if (isAbsolute(name) || name.includes('/')) throw new Error(`not a page file: ${name}`);
  return readFileSync(new URL(`./page/${name}`, import.meta.url));
}

/** Path of a stored file on this server. */
export function mediaPath(id: string): string {
  return `/emulator/media/${id}`;
}

/** A file that a person sends, as its sender sees it (path) and as the webhook tells it (absolute address). */
export interface Placed {
  readonly shown: ChatMedia;
  readonly address: string;
  readonly name: string;
  readonly size: number;
  readonly bytes?: Buffer;
}

/** Stores the bytes of what a person sends; an address stays as it is. Without input: the sample photo. */
export function placeMedia(ground: Ground, type: ChatMedia['type'], input: MediaInput | undefined): Placed {
  const given = input ?? { bytes: readPageFile('sample-photo.jpg'), type: 'image/jpeg', name: 'sample.jpg' };
  const name = given.name ?? type;
  if ('url' in given) {
    return { shown: { type, url: given.url, name }, address: given.url, name, size: given.size ?? 1024 };
  }
  const bytes = Buffer.from(given.bytes);
  const path = mediaPath(ground.media.add(bytes, given.type, name, ground.now()));
  return {
    shown: { type, url: path, name },
    address: ground.baseUrl() + path,
    name,
    size: bytes.length,
    bytes,
  };
}
