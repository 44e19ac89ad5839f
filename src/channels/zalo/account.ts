import { ChannelError } from '../../errors.ts';
import { cleanText, readId, readObject, readText } from '../http.ts';
import type { ZaloClient } from './client.ts';

/**
 * Asks Zalo which OA the stored token, or `token`, belongs to. Throws `ChannelError`; `other-account` when it is
 * another OA's.
 */
export async function checkAccount(
  client: ZaloClient,
  account: string,
  token?: string,
): Promise<{ name: string }> {
  const answer = await client.get(account, '/v2.0/oa/getoa', token);
  const data = readObject(readObject(answer.json)['data']);
  // Newer documents say `oaid`, older libraries read `oa_id`.
  const id = readId(data['oaid']) ?? readId(data['oa_id']);
  if (id !== undefined && id !== account) {
    throw new ChannelError('token', 'other-account', 'zalo: the token belongs to another OA');
  }
  return { name: cleanText(readText(data['name']) ?? '', 200) };
}
