import { readScript } from '../store/script.ts';

const script = (name: string) => readScript(new URL(`./scripts/${name}.lua`, import.meta.url));

/** The scripts of the engine; each file says what its keys and arguments are. */
export const scripts = {
  push: script('push'),
  take: script('take'),
  commit: script('commit'),
  postpone: script('postpone'),
  extend: script('extend'),
  settle: script('settle'),
  progress: script('progress'),
  receipt: script('receipt'),
  wake: script('wake'),
  ring: script('ring'),
  requeue: script('requeue'),
  discard: script('discard'),
  exhume: script('exhume'),
};

/** Consumer group of the ready streams. */
export const GROUP = 'workers';
