/**
 * Waits for a graceful stop, but no longer than `limitMs`: without its Redis it would wait for ever. False: time is
 * over, and the process may end as if killed, which loses nothing (what was under way is taken up by another).
 */
export async function stopInTime(stop: () => Promise<void>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, limitMs, false);
  });
  try {
    return await Promise.race([stop().then(() => true), limit]);
  } finally {
    clearTimeout(timer);
  }
}
