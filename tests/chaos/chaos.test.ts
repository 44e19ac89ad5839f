import { expect, it } from 'vitest';
import { SHORT } from './options.ts';
import { renderTable } from './render-table.ts';
import { runChaos } from './run-chaos.ts';

it('loses nothing, does nothing twice and keeps the order while workers, Redis and connections break', async () => {
  const verdict = await runChaos(SHORT);
  expect(verdict.violations, renderTable(verdict)).toEqual([]);
  // A run in which nothing happened proves nothing.
  const figures = new Map(verdict.figures);
  expect(figures.get('workers killed')).toBeGreaterThan(0);
  expect(figures.get('Redis killed and restarted')).toBeGreaterThan(0);
  expect(figures.get('petitions stored')).toBeGreaterThanOrEqual(SHORT.citizens);
  expect(figures.get('of these, repeats')).toBeGreaterThan(0);
}, 400_000);
