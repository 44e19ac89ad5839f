import { request } from 'undici';
import type { Check } from './finding.ts';

/** Deadlines and answer windows are counted by this clock; a minute off is worth mending. */
const TOLERANCE_MS = 60_000;
const TIMEOUT_MS = 5000;

/** This machine's clock agrees with the platforms', read from the date of any answer of theirs. */
export const checkClock: Check = async ({ installation }) => {
  const { config, demo } = installation;
  const url = (config.zalo ?? demo?.zalo)?.apiUrl ?? config.messenger?.apiUrl ?? '';
  const theirs = await readDate(url);
  if (theirs === undefined) return [{ state: 'warning', key: 'doctor-clock-unknown' }];
  const off = Math.abs(Date.now() - theirs);
  if (off <= TOLERANCE_MS) return [{ state: 'fine', key: 'doctor-clock-fine' }];
  return [{ state: 'broken', key: 'doctor-clock-off', data: { seconds: String(Math.round(off / 1000)) } }];
};

async function readDate(url: string): Promise<number | undefined> {
  try {
    const answer = await request(url, { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
    await answer.body.dump();
    const date = Date.parse(String(answer.headers['date']));
    return Number.isNaN(date) ? undefined : date;
  } catch {
    return undefined;
  }
}
