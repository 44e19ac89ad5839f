import { type Ground, readPageFile } from '../ground.ts';
import type { ApiAnswer, ApiCall, ApiHandler } from '../http.ts';
import { isWebAddress } from '../json.ts';
import type { TokenBook } from './tokens.ts';

/** Serves Zalo's OAuth: the consent page and the one token endpoint. */
export function createZaloOauth(ground: Ground, book: TokenBook): ApiHandler {
  return (call) => {
    if (call.method === 'GET' && call.path === '/v4/oa/permission') return askConsent(ground, book, call);
    if (call.method === 'POST' && call.path === '/v4/oa/access_token') return giveTokens(ground, book, call);
    return { body: { error: '404', message: 'You currently access to an empty api...' } };
  };
}

function askConsent(ground: Ground, book: TokenBook, call: ApiCall): ApiAnswer {
  const { appId, callback, oas } = ground.options.zalo;
  const redirect = call.query.get('redirect_uri');
  if (call.query.get('app_id') !== appId) return fail(-14002, 'Invalid appId', 'The app does not exist.');
  if (!isWebAddress(redirect) || (callback !== undefined && redirect !== callback)) {
    return fail(-14003, 'Invalid redirect uri', 'redirect_uri is not the callback of the app.');
  }
  const only = oas.length === 1 ? oas[0]?.id : undefined;
  const chosen = call.query.get('oa_id') ?? only;
  if (chosen === undefined || !oas.some((oa) => oa.id === chosen)) return showConsentPage(ground, call);
  const challenge = call.query.get('code_challenge') ?? undefined;
  const location = new URL(redirect);
  location.searchParams.set('code', book.issueCode(chosen, challenge));
  location.searchParams.set('oa_id', chosen);
  const state = call.query.get('state');
  if (state !== null) location.searchParams.set('state', state);
  if (challenge !== undefined) location.searchParams.set('code_challenge', challenge);
  return { status: 302, headers: { location: location.href } };
}

function showConsentPage(ground: Ground, call: ApiCall): ApiAnswer {
  const links = ground.options.zalo.oas.map((oa) => {
    const query = new URLSearchParams(call.query);
    query.set('oa_id', oa.id);
    return `<li><a href="?${escapeHtml(query.toString())}">${escapeHtml(oa.name)}</a></li>`;
  });
  const page = readPageFile('consent.html').toString('utf8').replace('<!-- oas -->', links.join('\n'));
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: page };
}

function giveTokens(ground: Ground, book: TokenBook, call: ApiCall): ApiAnswer {
  const { appId, appSecret } = ground.options.zalo;
  const isForm = (call.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const form = new URLSearchParams(isForm ? call.body.toString('utf8') : '');
  if (form.get('app_id') !== appId) return fail(-14001, 'Invalid app id.', 'app_id is missing or unknown.');
  if (call.headers['secret_key'] !== appSecret) {
    return fail(-14004, 'Invalid secret key.', 'The header secret_key is missing or wrong.');
  }
  if (form.get('grant_type') === 'authorization_code') {
    const pair = book.exchange(form.get('code') ?? '', form.get('code_verifier') ?? undefined);
    return pair === undefined
      ? fail(-14005, 'Invalid code.', 'The code is unknown, expired, used, or its verifier does not fit.')
      : { body: pair };
  }
  if (form.get('grant_type') === 'refresh_token') {
    const pair = book.refresh(form.get('refresh_token') ?? '');
    return pair === undefined
      ? fail(-14014, 'Invalid refresh token.', 'The refresh token is unknown, expired or already used.')
      : { body: pair };
  }
  return fail(-14018, 'Invalid grant type.', 'grant_type must be authorization_code or refresh_token.');
}

/** Failures have no `message`, and HTTP status 200. */
function fail(code: number, name: string, reason: string): ApiAnswer {
  return {
    body: {
      error: code,
      error_name: name,
      error_reason: reason,
      error_description: reason,
      ref_doc: 'https://developers.zalo.me/docs/official-account',
    },
  };
}

/** Makes a text safe inside HTML text and attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
