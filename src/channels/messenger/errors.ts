import { ChannelError, type ChannelErrorKind } from '../../errors.ts';
import { type HttpAnswer, hideSecrets, readObject, readText } from '../http.ts';

type Row = readonly [ChannelErrorKind, string];

/** Codes of the Graph API that have a meaning for us, `code/subcode` before `code` (platform docs). */
export const GRAPH_CODES: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['1', ['transient', 'unknown trouble']],
  ['1/99', ['transient', 'unknown trouble, often a missing permission']],
  ['1/1357046', ['transient', 'unreadable answer']],
  ['1/2018382', ['permanent', 'form id wrong']],
  ['2', ['transient', 'temporary trouble']],
  ['2/2018344', ['permanent', 'Page admin must accept terms']],
  ['4', ['transient', 'request limit of the app']],
  ['4/2018022', ['transient', 'too many sends']],
  ['4/2018354', ['transient', 'too soon after the last one']],
  ['9/2018352', ['transient', 'person is doing too much']],
  ['10/1893063', ['permanent', 'Page restricted for now']],
  ['10/2018065', ['window', 'outside the allowed window']],
  ['10/2018108', ['permanent', 'person cannot receive messages now']],
  ['10/2018278', ['window', 'outside the allowed window']],
  // Ours again when the other app lets go, which shows by the person's next message reaching us.
  ['10/2018300', ['window', 'another app controls the thread']],
  ['10/2534022', ['window', 'outside the allowed window']],
  ['32', ['transient', 'request limit of the Page']],
  ['100', ['content', 'invalid parameter']],
  ['100/2018001', ['permanent', 'no such person for this Page']],
  ['100/2018008', ['transient', 'platform could not fetch the file']],
  ['100/2018047', ['content', 'upload failed']],
  ['100/2018074', ['content', 'invalid attachment id']],
  ['100/2018109', ['content', 'attachment too large']],
  ['100/2018294', ['content', 'video cannot be used']],
  ['190', ['token', 'access token invalid']],
  ['190/458', ['token', 'app was removed from the account']],
  ['190/460', ['token', 'password was changed']],
  ['190/463', ['token', 'access token expired']],
  ['200', ['permanent', 'permission missing']],
  ['200/1545041', ['permanent', 'person unavailable']],
  ['200/2018021', ['permanent', 'app not approved for this']],
  ['200/2018027', ['permanent', 'app not approved for this']],
  ['200/2018028', ['permanent', 'app not approved: role holders only']],
  ['230', ['permanent', 'messaging this person is not allowed']],
  ['368', ['permanent', 'blocked as abusive']],
  ['551', ['permanent', 'person unavailable']],
  ['551/1545041', ['permanent', 'person unavailable']],
  ['613', ['transient', 'call rate limit']],
  ['1200', ['transient', 'temporary send failure']],
  ['2022', ['permanent', 'commerce messages disabled']],
  ['10303', ['permanent', 'invalid account linking token']],
  ['10900', ['permanent', 'comment already answered']],
  ['10903', ['permanent', 'person cannot answer to this activity']],
  ['80006', ['transient', 'request limit of the Page']],
  ['2018218', ['permanent', 'person has no profile']],
  ['2534022', ['window', 'outside the allowed window']],
]);

/** The failure that a Graph API answer reports, or undefined when it reports none. */
export function readFailure(answer: HttpAnswer): ChannelError | undefined {
  const body = readObject(answer.json);
  if (body['error'] === undefined) {
    if (answer.status < 400) return undefined;
    return new ChannelError(
      'permanent',
      `http-${answer.status}`,
      `messenger: HTTP ${answer.status}, no error code`,
    );
  }
  const error = readObject(body['error']);
  const code = (readText(error['code']) ?? 'none').slice(0, 20);
  const subcode = readText(error['error_subcode'])?.slice(0, 20);
  const name = subcode === undefined ? code : `${code}/${subcode}`;
  const [kind, meaning] = GRAPH_CODES.get(name) ??
    guessRow(error) ??
    GRAPH_CODES.get(code) ?? ['permanent', ''];
  const words = meaning || hideSecrets(readText(error['message']) ?? '');
  return new ChannelError(kind, name, `messenger ${name}: ${words}`);
}

/** For codes outside the table: window refusals have changed their numbers, and the platform marks passing trouble. */
function guessRow(error: Readonly<Record<string, unknown>>): Row | undefined {
  if (/outside (?:of )?(?:the )?allowed window/i.test(readText(error['message']) ?? '')) {
    return ['window', 'outside the allowed window'];
  }
  return error['is_transient'] === true ? ['transient', ''] : undefined;
}
