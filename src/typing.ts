import type { Channel } from './channels/channel.ts';
import { addressOf, type ChannelName } from './domain/update.ts';
import { opensWindow } from './domain/window.ts';
import type { TurnHandler } from './engine/worker.ts';

/** A turn that takes longer than this shows the person that an answer is on its way. */
const SLOW_MS = 700;

/** Shows "is typing" once in a slow turn, where the platform has that. A turn never waits for it or fails by it. */
export function createTyping(
  channels: Readonly<Partial<Record<ChannelName, Channel>>>,
  slowMs: number = SLOW_MS,
): NonNullable<TurnHandler['begin']> {
  return (conversation, entry) => {
    const { channel, account, user } = addressOf(conversation);
    const platform = channels[channel];
    if (platform?.setTyping === undefined || !opensWindow(entry)) return () => {};
    let hasEnded = false;
    const show = async () => {
      await platform.setTyping?.(account, user, true);
      // The answer may have overtaken the sign, which would then stay under it.
      if (hasEnded) await platform.setTyping?.(account, user, false);
    };
    // Nobody misses a sign that did not come, and what broke it shows when the answer is sent.
    const timer = setTimeout(() => void show().catch(() => {}), slowMs);
    return () => {
      hasEnded = true;
      clearTimeout(timer);
    };
  };
}
