import { createHash } from 'node:crypto';
import type { Collected, FileDesk } from '../domain/file-desk.ts';
import { referToFile } from '../domain/media.ts';
import type { ChannelName, Media } from '../domain/update.ts';
import { AppError } from '../errors.ts';
import type { Fetcher } from './fetch-file.ts';
import type { FileStore } from './file-store.ts';
import { detectFileType } from './file-types.ts';
import { stripJpeg } from './strip-jpeg.ts';

/** Photos are shown by their link, and Messenger takes those of up to 8 MB (platform docs). */
const MOST_IMAGE_BYTES = 8_000_000;

/** Long enough for any turn to be committed, and for a turn that failed to be run again. */
const GRACE_MS = 24 * 3_600_000;

/** The list of kept files, as `createFileRegister` makes it. */
export interface FileRegister {
  claim(file: string, now: number): Promise<boolean>;
  doom(before: number, now: number): Promise<readonly string[]>;
  forget(file: string): Promise<void>;
}

export interface FileDeskParts {
  readonly slug: string;
  readonly store: FileStore;
  readonly register: FileRegister;
  readonly fetcher: Fetcher;
  /** The domains of a platform's file servers. */
  hostsOf(channel: ChannelName): readonly string[];
  readonly now: () => number;
  /** Counts what became of files. */
  count(what: string): void;
  onProblem(where: string, error: unknown): void;
}

/** Makes the files' desk of one commune. */
export function createFileDesk(parts: FileDeskParts): FileDesk {
  const { slug, store, register, fetcher, now } = parts;

  async function collect(channel: ChannelName, media: Media): Promise<Collected> {
    const fetched = await fetcher.fetch(media.url, parts.hostsOf(channel));
    if (fetched.failure === 'later') return { later: true };
    if (fetched.failure === 'host') parts.onProblem('file', unknownHost(media.url));
    if (fetched.failure) return { refused: fetched.failure === 'too-big' ? 'too-big' : 'gone' };
    const found = await detectFileType(fetched.bytes, media.type);
    if (!found) return { refused: 'type' };
    if (found.type === 'image' && fetched.bytes.length > MOST_IMAGE_BYTES) return { refused: 'too-big' };
    const bytes = found.ending === 'jpg' ? stripJpeg(fetched.bytes) : fetched.bytes;
    if (!bytes) return { refused: 'type' };
    const file = `${createHash('sha256').update(bytes).digest('hex')}.${found.ending}`;
    if (!(await register.claim(file, now()))) return { later: true };
    await store.put(`${slug}/${file}`, bytes);
    return { media: { type: found.type, url: referToFile(file) } };
  }

  return {
    async collect(channel, media) {
      const collected = await collect(channel, media).catch((error: unknown): Collected => {
        parts.onProblem('file', error);
        return { later: true };
      });
      parts.count('media' in collected ? 'kept' : 'later' in collected ? 'later' : collected.refused);
      return collected;
    },

    async sweep() {
      let swept = 0;
      try {
        for (const file of await register.doom(now() - GRACE_MS, now())) {
          await store.delete(`${slug}/${file}`);
          await register.forget(file);
          parts.count('deleted');
          swept += 1;
        }
      } catch (error) {
        parts.onProblem('file', error);
      }
      return swept;
    },
  };
}

/** The name of the server and nothing more of the link: the rest of it opens a person's photo. */
function unknownHost(url: string): AppError {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return new AppError(`files are not fetched from ${host}`, {
    code: 'file-host',
    hint: 'if this server is the platform’s own, add it to FILES_HOSTS',
  });
}
