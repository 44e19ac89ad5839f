import { pino } from 'pino';
import { writeAnnouncement } from './announce.ts';
import { startApp } from './app.ts';
import { loadLocales } from './bot/load-locales.ts';
import { createLocaliser } from './bot/localise.ts';
import { readConfig } from './config.ts';
import { explainError } from './errors.ts';
import { stopInTime } from './stop-in-time.ts';

/** The private redis-server writes its data down in this time as well. */
const STOP_LIMIT_MS = 30_000;

/** Starts the process and stops it gracefully on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({
    level: config.logLevel,
    redact: ['text', 'name', 'phone', 'token', '*.text', '*.name', '*.phone', '*.token', '*.accessToken'],
  });
  const app = await startApp(config, {
    log,
    onRedisExit() {
      log.fatal('the private redis-server ended by itself');
      process.exit(1);
    },
  });
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    const stopped = await stopInTime(app.stop, STOP_LIMIT_MS);
    if (stopped) log.info('stopped');
    else log.warn({ afterMs: STOP_LIMIT_MS }, 'ended before everything was put down');
    process.exit(stopped ? 0 : 1);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  log.info({ roles: [...config.roles], communes: app.installation.communes.size }, 'started');
  if (app.url) {
    const lines = await writeAnnouncement(app.installation, createLocaliser(loadLocales()), app.url);
    process.stdout.write(`\n${lines.map((line) => `  ${line}\n`).join('')}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainError(error)}
`);
  process.exit(1);
});
