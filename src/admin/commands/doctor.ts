import type { AdminCommand } from '../command.ts';
import { checkAccounts } from '../doctor/check-accounts.ts';
import { checkClock } from '../doctor/check-clock.ts';
import { checkCommunes } from '../doctor/check-communes.ts';
import { checkFiles } from '../doctor/check-files.ts';
import { checkRedis } from '../doctor/check-redis.ts';
import { checkWebhooks } from '../doctor/check-webhooks.ts';

/** Looks at everything that usually goes wrong, and says what to do. Exit code 1 when something is broken. */
export const doctor: AdminCommand = {
  name: 'doctor',
  needsRedis: false,
  usage: ['doctor'],
  async run(_args, context) {
    let broken = 0;
    for (const check of [checkRedis, checkCommunes, checkAccounts, checkFiles, checkWebhooks, checkClock]) {
      const findings = await check(context);
      for (const { state, ...text } of findings) {
        if (state === 'broken') broken += 1;
        context.say({ key: `doctor-${state}`, data: { text } });
      }
      // The others would wait for it.
      if (findings.some(({ key }) => key === 'doctor-redis-away')) break;
    }
    context.say(
      broken === 0 ? { key: 'doctor-healthy' } : { key: 'doctor-sick', data: { broken: String(broken) } },
    );
    return broken === 0 ? 0 : 1;
  },
};
