import { request } from 'undici';
import type { Check, Finding } from './finding.ts';

const TIMEOUT_MS = 5000;

/** The platforms can reach us: the public address is https, answers, and knows Messenger's verify token. */
export const checkWebhooks: Check = async ({ installation }) => {
  const { config, demo } = installation;
  if (demo) return [{ state: 'fine', key: 'doctor-webhooks-demo' }];
  const url = config.publicUrl;
  if (url === undefined) return [{ state: 'broken', key: 'doctor-public-url-missing' }];
  if (!url.startsWith('https://'))
    return [{ state: 'broken', key: 'doctor-public-url-plain', data: { url } }];
  const findings: Finding[] = [];
  const health = await ask(`${url}/healthz`);
  findings.push(
    health?.status === 200
      ? { state: 'fine', key: 'doctor-public-url-fine', data: { url } }
      : { state: 'broken', key: 'doctor-public-url-away', data: { url } },
  );
  if (config.messenger) {
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': config.messenger.verifyToken,
      'hub.challenge': '20250701',
    });
    const answer = await ask(`${url}/webhooks/messenger?${query}`);
    const key = answer?.text === '20250701' ? 'doctor-challenge-fine' : 'doctor-challenge-wrong';
    findings.push({ state: key === 'doctor-challenge-fine' ? 'fine' : 'broken', key });
  }
  return findings;
};

async function ask(url: string): Promise<{ status: number; text: string } | undefined> {
  try {
    const answer = await request(url, { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
    return { status: answer.statusCode, text: (await answer.body.text()).slice(0, 1000) };
  } catch {
    return undefined;
  }
}
