import { createHmac } from 'node:crypto';
import type { MessengerConfig, ZaloConfig } from './config.ts';

/** The credentials of the emulated platforms; all processes of an installation make the same ones. */
export interface DemoCredentials {
  readonly zalo: ZaloConfig;
  readonly messenger: MessengerConfig;
  readonly pageToken: (page: string) => string;
}

/** Makes up what the platforms' consoles would show. `base` is the address that serves the emulator. */
export function makeDemoCredentials(secret: string, base: string): DemoCredentials {
  const derive = (name: string) =>
    createHmac('sha256', secret).update(`demo:${name}`).digest('hex').slice(0, 32);
  return {
    zalo: {
      appId: '1000000000000000001',
      appSecret: derive('zalo-app'),
      oaSecretKey: derive('zalo-oa'),
      apiUrl: `${base}/emulator/zalo`,
      oauthUrl: `${base}/emulator/oauth`,
      znsUrl: `${base}/emulator/zns`,
    },
    messenger: {
      appSecret: derive('messenger-app'),
      verifyToken: derive('messenger-verify'),
      apiUrl: `${base}/emulator/graph`,
      apiVersion: 'v25.0',
    },
    pageToken: (page) => derive(`messenger-page:${page}`),
  };
}
