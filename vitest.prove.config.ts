import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** The property tests alone, with forty times the runs: `npm run prove`. */
export default defineConfig({
  test: {
    ...usual.test,
    include: ['tests/**/*.property.test.ts'],
    testTimeout: 3_600_000,
    provide: { effort: 40 },
  },
});
