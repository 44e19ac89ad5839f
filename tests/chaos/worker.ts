import { pino } from 'pino';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';

// A worker process as src/main.ts starts it, but with a lease of CHAOS_LEASE ms, so that short runs recover soon.
const log = pino();
await startApp(readConfig(process.env), {
  log,
  engine: { leaseMs: Number(process.env['CHAOS_LEASE']) },
});
log.info('started');
