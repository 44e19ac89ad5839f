import { ChannelError, type ChannelErrorKind } from '../../errors.ts';
import { type HttpAnswer, hideSecrets, readObject, readText } from '../http.ts';

type Row = readonly [ChannelErrorKind, string];

/** Codes of the OA API that have a meaning for us (platform docs). Any other is permanent. */
export const OA_CODES: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['-32', ['transient', 'too many requests']],
  ['-100', ['content', 'attachment expired or invalid']],
  ['-200', ['transient', 'send failed on the platform']],
  ['-201', ['content', 'invalid parameter']],
  ['-204', ['permanent', 'OA disabled or deleted']],
  ['-205', ['permanent', 'OA does not exist']],
  ['-208', ['permanent', 'undocumented']],
  ['-209', ['permanent', 'app is not active']],
  ['-210', ['content', 'a parameter is over its limit']],
  ['-211', ['permanent', 'out of quota']],
  ['-212', ['permanent', 'app has not registered this API']],
  ['-213', ['window', 'person has not interacted with the OA']],
  ['-214', ['transient', 'article is being processed']],
  ['-216', ['token', 'access token invalid']],
  ['-217', ['permanent', 'person blocked invitations']],
  ['-218', ['permanent', 'receive quota of the person is used up']],
  ['-219', ['token', 'app removed or disabled']],
  ['-220', ['token', 'access token expired or revoked']],
  ['-221', ['permanent', 'OA must be verified']],
  ['-223', ['token', 'OA has not granted this API to the app']],
  ['-224', ['permanent', 'OA package too low']],
  ['-227', ['permanent', 'person banned or inactive']],
  ['-230', ['window', 'no interaction in the last seven days']],
  ['-232', ['window', 'no interaction, or it expired']],
  ['-233', ['content', 'message type not supported']],
  ['-234', ['transient', 'not allowed at night']],
  ['-235', ['permanent', 'OA type does not support this']],
  ['-236', ['permanent', 'undocumented']],
  ['-237', ['permanent', 'group disabled or expired']],
  ['-238', ['permanent', 'asset used']],
  ['-240', ['permanent', 'this version of the message API is shut down']],
  ['-241', ['permanent', 'asset disabled']],
  ['-242', ['permanent', 'appsecret_proof wrong']],
  ['-244', ['permanent', 'person restricted this message type']],
  ['-248', ['permanent', 'breaks platform standards']],
  ['-249', ['permanent', 'template cannot be sent by user id']],
  // Paid answers (48 hours to 7 days) are out of reach, yet free again once the person writes.
  ['-320', ['window', 'paid answer needs a ZCA account']],
  ['-321', ['window', 'ZCA account is out of money']],
  ['-403', ['permanent', 'OA is not in the group']],
  ['404', ['permanent', 'no such API path']],
]);

/** Whether a refusal means that the token is dead, so another one may help. */
export function isDeadToken(error: unknown): boolean {
  return error instanceof ChannelError && (error.platformCode === '-216' || error.platformCode === '-220');
}

/** The failure that an OA API answer reports, or undefined when it reports success. */
export function readFailure(answer: HttpAnswer): ChannelError | undefined {
  const envelope = readObject(answer.json);
  const code = readText(envelope['error']);
  if (code === '0' && answer.status < 400) return undefined;
  if (code === undefined || code === '0') {
    // Without a code nobody knows what became of the message.
    const kind = answer.status < 400 ? 'transient' : 'permanent';
    return new ChannelError(
      kind,
      `http-${answer.status}`,
      `zalo: HTTP ${answer.status} without an error code`,
      {
        maybeDelivered: answer.status < 400,
      },
    );
  }
  const [kind, meaning] = OA_CODES.get(code) ?? [
    'permanent',
    hideSecrets(readText(envelope['message']) ?? ''),
  ];
  return new ChannelError(kind, code.slice(0, 20), `zalo ${code.slice(0, 20)}: ${meaning}`);
}

/** The failure that an OAuth answer reports: `error` without `message`, often HTTP 200. Unknown ones are terminal. */
export function readOAuthFailure(answer: HttpAnswer): ChannelError | undefined {
  const body = readObject(answer.json);
  const code = readText(body['error']) ?? (answer.status < 400 ? '0' : `http-${answer.status}`);
  if (code === '0' && readText(body['access_token']) !== undefined) return undefined;
  const name = hideSecrets(readText(body['error_name']) ?? readText(body['message']) ?? 'no access token');
  const short = code === '0' ? 'no-access-token' : code.slice(0, 20);
  return new ChannelError(code === '-32' ? 'transient' : 'token', short, `zalo oauth ${short}: ${name}`);
}

/** OAuth codes that speak of the app or of its settings (platform docs); the refresh token is as good as before. */
const APP_TROUBLE = new Set(['-14001', '-14002', '-14003', '-14004', '-14018', '-14029']);

/**
 * Whether a refused refresh means that the refresh token is dead (-14014, and whatever else OAuth has against it):
 * only a new consent of the OA's admin helps.
 */
export function isConsentLost(error: unknown): boolean {
  if (!(error instanceof ChannelError) || error.kind !== 'token') return false;
  return /^-14\d{3}$/.test(error.platformCode) && !APP_TROUBLE.has(error.platformCode);
}
