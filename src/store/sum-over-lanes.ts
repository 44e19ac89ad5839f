import { laneKeys, listLanes } from './keys.ts';

/** The sum over all lanes of what `count` gives for the keys of each. */
export async function sumOverLanes(
  lanes: number,
  count: (keys: ReturnType<typeof laneKeys>) => Promise<number>,
): Promise<number> {
  const counts = await Promise.all(listLanes(lanes).map((lane) => count(laneKeys(lane))));
  return counts.reduce((sum, each) => sum + each, 0);
}
