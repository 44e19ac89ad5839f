import type { Dispatcher } from 'undici';

/** Runs right before the bytes of a call leave; what it throws ends the call, of which nothing was sent then. */
export type LastCheck = () => void;

/**
 * An undici interceptor that runs the `lastCheck` among a call's options when its turn on a connection has come.
 * A check before the call is not enough: the call may wait for a free connection, or its process may be asleep.
 */
export function checkLast(dispatch: Dispatcher['dispatch']): Dispatcher['dispatch'] {
  return (options: Dispatcher.DispatchOptions & { readonly lastCheck?: LastCheck | undefined }, handler) => {
    const { lastCheck } = options;
    if (lastCheck === undefined) return dispatch(options, handler);
    return dispatch(options, {
      onRequestStart(controller, context) {
        lastCheck();
        handler.onRequestStart?.(controller, context);
      },
      onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
      onResponseStart: (...args) => handler.onResponseStart?.(...args),
      onResponseData: (...args) => handler.onResponseData?.(...args),
      onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
      onResponseError: (...args) => handler.onResponseError?.(...args),
    });
  };
}
