import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // No test measures time; a slow machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default'],
    // How many times the usual number of runs the property tests make; `npm run prove` makes more.
    provide: { effort: 1 },
  },
});
