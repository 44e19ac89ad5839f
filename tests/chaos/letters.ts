import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Letter, RunRecord } from './record.ts';

/** A request as undici announces it. */
interface Announced {
  readonly request: { readonly path: string; readonly body?: unknown };
  readonly response?: { readonly statusCode: number };
}

/**
 * Watches the platforms' webhook calls on the wire of this process, apart from what the emulator says of them:
 * when each message was first posted, how often, and when it was first answered with 200.
 */
export function watchLetters(record: RunRecord, tick: () => number) {
  const letters = new Map<string, Letter>();
  const under = new WeakMap<object, readonly string[]>();
  const waiting = new Map<string, () => void>();

  const onCreate = (message: unknown) => {
    const { request } = message as Announced;
    if (!request.path.startsWith('/webhooks/')) return;
    const ids = readMessageIds(String(request.body ?? ''));
    under.set(request, ids);
    for (const id of ids) {
      const known = letters.get(id);
      if (known) known.calls += 1;
      else {
        const letter: Letter = { id, calls: 1, firstCall: tick() };
        letters.set(id, letter);
        record.letters.push(letter);
      }
    }
  };
  const onHeaders = (message: unknown) => {
    const { request, response } = message as Announced;
    if (response?.statusCode !== 200) return;
    for (const id of under.get(request) ?? []) {
      const letter = letters.get(id);
      if (!letter || letter.acknowledged !== undefined) continue;
      letter.acknowledged = tick();
      waiting.get(id)?.();
      waiting.delete(id);
    }
  };
  subscribe('undici:request:create', onCreate);
  subscribe('undici:request:headers', onHeaders);
  return {
    acknowledged: (id: string, ms: number) =>
      new Promise<void>((resolve, reject) => {
        if (letters.get(id)?.acknowledged !== undefined) return resolve();
        const late = setTimeout(() => reject(new Error(`no 200 in ${ms} ms`)), ms);
        waiting.set(id, () => {
          clearTimeout(late);
          resolve();
        });
      }),
    stop() {
      unsubscribe('undici:request:create', onCreate);
      unsubscribe('undici:request:headers', onHeaders);
    },
  };
}

/** Ids of the messages that people sent, in a webhook's body of either platform; echoes and receipts have none. */
function readMessageIds(body: string): readonly string[] {
  const event = parseObject(body);
  if (event['event_name'] === 'user_send_text') return listText((event['message'] as Fields)['msg_id']);
  const entries = Array.isArray(event['entry']) ? (event['entry'] as Fields[]) : [];
  return entries
    .flatMap((entry) => (Array.isArray(entry['messaging']) ? (entry['messaging'] as Fields[]) : []))
    .flatMap(({ message }) => {
      const fields = (message ?? {}) as Fields;
      return fields['is_echo'] === true ? [] : listText(fields['mid']);
    });
}

type Fields = Readonly<Record<string, unknown>>;

function listText(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}

function parseObject(body: string): Fields {
  try {
    return JSON.parse(body) as Fields;
  } catch {
    return {};
  }
}
