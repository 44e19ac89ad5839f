import type { ChatEntry } from './types.ts';
import type { Thread, World } from './world.ts';

/** How to wait. `after`: serial of the entry after which to look. */
export interface WaitOptions {
  readonly after?: number;
  /** Default 30 s. */
  readonly timeoutMs?: number;
}

/**
 * Resolves with the bot's next entry that matches. Without `after` it looks behind the person's last act and what
 * the last wait in this chat gave, so an answer that is already there is found. Rejects with what the chat shows.
 */
export function waitForEntry(
  world: World,
  thread: Thread,
  match: (entry: ChatEntry) => boolean,
  { after = thread.cursor, timeoutMs = 30_000 }: WaitOptions,
): Promise<ChatEntry> {
  const isWanted = (entry: ChatEntry): boolean =>
    entry.from === 'bot' && entry.serial > after && match(entry);
  const take = (entry: ChatEntry): ChatEntry => {
    thread.cursor = Math.max(thread.cursor, entry.serial);
    return entry;
  };
  const found = thread.entries.find(isWanted);
  if (found !== undefined) return Promise.resolve(take(found));
  return new Promise((resolve, reject) => {
    const stop = world.listen((event) => {
      if (event.type !== 'entry' || event.thread !== thread || !isWanted(event.entry)) return;
      clearTimeout(timer);
      stop();
      resolve(take(event.entry));
    });
    const timer = setTimeout(() => {
      stop();
      const last = thread.entries.slice(-3).map((entry) => `${entry.from}: ${entry.text ?? entry.kind}`);
      reject(new Error(`no answer in ${timeoutMs} ms; the chat ends with ${JSON.stringify(last)}`));
    }, timeoutMs);
  });
}
