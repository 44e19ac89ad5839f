import { OA, PAGE } from '../helpers/app.ts';

/** The accounts and secrets of the benchmark's installation; nothing of it leaves this machine. */
export const WORLD = {
  zalo: { account: OA, appId: '360846524940903967', oaSecretKey: 'zalo-oa-secret-key' },
  messenger: { account: PAGE, appSecret: 'messenger-app-secret' },
  secretKey: 'a secret key of at least thirty-two characters',
} as const;

export type BenchChannel = 'zalo' | 'messenger';

/** The environment of a process whose platform calls go to `sinkUrl`. Both sides get the same. */
export function createEnv(sinkUrl: string, redisUrl: string, port: number): Record<string, string> {
  return {
    ...{ PORT: String(port), HOST: '127.0.0.1', REDIS_URL: redisUrl, LOG_LEVEL: 'warn' },
    SECRET_KEY: WORLD.secretKey,
    // The few of the crowd stand for many, so that each writes faster than a person may.
    CITIZEN_BURST: '0',
    ZALO_APP_ID: WORLD.zalo.appId,
    ZALO_APP_SECRET: 'zalo-app-secret',
    ZALO_OA_SECRET_KEY: WORLD.zalo.oaSecretKey,
    ZALO_API_URL: sinkUrl,
    ZALO_OAUTH_URL: sinkUrl,
    MESSENGER_APP_SECRET: WORLD.messenger.appSecret,
    MESSENGER_VERIFY_TOKEN: 'messenger-verify-token',
    MESSENGER_API_URL: sinkUrl,
  };
}
