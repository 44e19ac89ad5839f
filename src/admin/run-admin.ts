import { loadLocales } from '../bot/load-locales.ts';
import { createLocaliser } from '../bot/localise.ts';
import type { Config } from '../config.ts';
import { HOME_LOCALE } from '../domain/conversation.ts';
import type { Text } from '../domain/reply.ts';
import { openInstallation } from '../installation.ts';
import { limitTime } from '../web/limit-time.ts';
import { takeActor } from './actor.ts';
import { REDIS_MS } from './doctor/check-redis.ts';
import { UsageError } from './options.ts';
import { adminCommands } from './registry.ts';

/** Runs one operator's command; gives the exit code. Lines go to `print`; `ask` is there at a terminal only. */
export async function runAdmin(
  argv: readonly string[],
  config: Config,
  print: (line: string) => void,
  ask?: (question: string) => Promise<boolean>,
): Promise<number> {
  const localiser = createLocaliser(loadLocales());
  const [name, ...words] = argv;
  const command = adminCommands.find((candidate) => candidate.name === name);
  if (!command) {
    print(localiser.text(HOME_LOCALE, { key: 'admin-usage' }));
    for (const { usage } of adminCommands) for (const line of usage) print(`  npm run admin -- ${line}`);
    return 2;
  }
  const quiet = () => {};
  const installation = await openInstallation(
    config,
    { info: quiet, warn: quiet, error: quiet },
    Date.now,
    quiet,
  );
  const say = (text: Text) => print(localiser.text(HOME_LOCALE, text));
  try {
    const { actor, args } = takeActor(words);
    const isAway = await limitTime(installation.redis.ping(), REDIS_MS).then(
      () => false,
      () => command.needsRedis !== false,
    );
    if (isAway) {
      say({ key: 'doctor-redis-away' });
      return 1;
    }
    const confirm = ask && ((question: Text) => ask(localiser.text(HOME_LOCALE, question)));
    return await command.run(args, {
      ...{ installation, now: Date.now(), actor, say, print },
      ...(confirm ? { confirm } : {}),
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    print(localiser.text(HOME_LOCALE, { key: 'admin-wrong', data: { problem: error.message } }));
    for (const line of command.usage) print(`  npm run admin -- ${line}`);
    return 2;
  } finally {
    await installation.close();
  }
}
