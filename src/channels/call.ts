import type { Dispatcher } from 'undici';

/** Runs right before the bytes of a call leave; what it throws ends the call, of which nothing was sent then. */
export type LastCheck = () => void;

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly lastCheck?: LastCheck | undefined;
}

/**
 * Makes one call that may take `limitMs` in all, its waiting for a free connection included, and reads its answer.
 *
 * The `lastCheck` is asked when the call's turn on a connection has come: a check before the call is not enough, since
 * the call may wait, or its process may be asleep. undici's own `request` with a signal and a stream for each answer
 * takes twice the time; answers here are a few hundred bytes.
 */
export function makeCall(
  dispatcher: Dispatcher,
  url: string,
  { method, headers, body, lastCheck }: Call,
  limitMs: number,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { origin, pathname, search } = new URL(url);
    let running: Dispatcher.DispatchController | undefined;
    let late: Error | undefined;
    let status = 0;
    const pieces: Buffer[] = [];
    const timer = setTimeout(() => {
      late = new DOMException('took too long', 'TimeoutError');
      if (running) running.abort(late);
      else reject(late);
    }, limitMs);
    const path = `${pathname}${search}`;
    dispatcher.dispatch(
      { origin, path, method, headers: { ...headers }, body: body ?? null },
      {
        onRequestStart(controller) {
          // Nobody waits for it any more, and who asked for it may have asked again.
          if (late) throw late;
          lastCheck?.();
          running = controller;
        },
        onResponseStart(_controller, code) {
          status = code;
        },
        onResponseData(_controller, piece) {
          pieces.push(piece);
        },
        onResponseEnd() {
          clearTimeout(timer);
          resolve({ status, text: Buffer.concat(pieces).toString() });
        },
        onResponseError(_controller, error) {
          clearTimeout(timer);
          reject(error);
        },
      },
    );
  });
}
