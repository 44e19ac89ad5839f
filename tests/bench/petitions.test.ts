import { expect, it } from 'vitest';
import { measurePetitions } from './petitions/measure.ts';
import { QUICK } from './petitions/options.ts';

// The harness itself in small: that petitions really live from the first word to the stars. No speed is asserted.
it('lives whole petitions on both installations and weighs them', { timeout: 60_000 }, async () => {
  const rows = await measurePetitions({ ...QUICK, stored: [10, 100] }, () => {});
  const named = (part: string) => rows.find(({ name }) => name.includes(part))?.value ?? '';
  for (const size of ['10', '100'])
    expect(Number.parseFloat(named(`${size} petitions stored`))).toBeGreaterThan(0);
  expect(named('/hangcho')).toMatch(/ms at 10; .* ms at 100/);
  expect(Number.parseFloat(named('memory'))).toBeGreaterThan(200);
});
