import type { TokenStore } from '../../src/channels/channel.ts';
import type { Token } from '../../src/domain/token.ts';

/** Tokens in memory with the promises of the real store: one `exclusive` at a time per account. */
export interface MemoryTokens extends TokenStore {
  readonly saved: Map<string, Token>;
  readonly reads: string[];
}

export function createMemoryTokens(saved: Readonly<Record<string, Token>> = {}): MemoryTokens {
  const store = new Map(Object.entries(saved));
  const tails = new Map<string, Promise<unknown>>();
  const reads: string[] = [];
  return {
    saved: store,
    reads,
    async read(account) {
      reads.push(account);
      return store.get(account);
    },
    async write(account, token) {
      store.set(account, token);
    },
    async replace(account, refreshToken, token) {
      if (store.get(account)?.refreshToken !== refreshToken) return false;
      store.set(account, token);
      return true;
    },
    exclusive(account, work) {
      const turn = (tails.get(account) ?? Promise.resolve()).then(work, work);
      tails.set(
        account,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}
