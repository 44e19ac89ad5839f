import type { ApiAnswer, ApiCall } from '../http.ts';
import { asFields, asList, asText, type Fields } from '../json.ts';
import { badParameter } from './errors.ts';
import type { PageRecord } from './pages.ts';
import { readShort } from './read-template.ts';

const KNOWN = new Set([
  'get_started',
  'greeting',
  'persistent_menu',
  'ice_breakers',
  'commands',
  'whitelisted_domains',
  'account_linking_url',
]);
const MENU_TITLE = 30;
const MENU_ITEMS = 20;
const PAYLOAD = 1000;
const ICE_BREAKERS = 4;

/** Carries out `POST|GET|DELETE /me/messenger_profile`. Throws error 100. */
export function serveProfile(page: PageRecord, call: ApiCall, body: Fields): ApiAnswer {
  if (call.method === 'GET') {
    const names = (call.query.get('fields') ?? '').split(',').filter((name) => page.profile.has(name));
    const data = Object.fromEntries(names.map((name) => [name, page.profile.get(name)]));
    return { body: { data: names.length === 0 ? [] : [data] } };
  }
  if (call.method === 'DELETE') {
    const fields = asList(body['fields']) ?? (call.query.get('fields') ?? '').split(',').filter(Boolean);
    if (fields.length === 0) throw badParameter('fields is required');
    for (const name of fields) page.profile.delete(String(name));
    return { body: { result: 'success' } };
  }
  const properties = Object.entries(body).filter(([name]) => name !== 'access_token');
  if (properties.length === 0) throw badParameter('a property is required');
  for (const [name, value] of properties) checkProperty(page, body, name, value);
  for (const [name, value] of properties) page.profile.set(name, value);
  return { body: { result: 'success' } };
}

function checkProperty(page: PageRecord, body: Fields, name: string, value: unknown): void {
  if (!KNOWN.has(name)) throw badParameter(`unknown property ${name}`);
  if (name === 'get_started') readShort(asFields(value)?.['payload'], 'get_started payload', PAYLOAD);
  if (name === 'persistent_menu') {
    if (!page.profile.has('get_started') && body['get_started'] === undefined) {
      throw badParameter('persistent_menu needs get_started');
    }
    for (const menu of readLocales(name, value)) checkMenu(menu);
  }
  if (name === 'greeting')
    for (const one of readLocales(name, value)) readShort(one['text'], 'greeting', 160);
  if (name === 'ice_breakers' && (asList(value)?.length ?? 0) === 0)
    throw badParameter('ice_breakers is invalid');
  if (name === 'ice_breakers') {
    for (const one of asList(value) ?? []) {
      const calls = asList(asFields(one)?.['call_to_actions']) ?? [];
      if (calls.length > ICE_BREAKERS) throw badParameter('ice_breakers must be at most 4');
    }
  }
}

function readLocales(name: string, value: unknown): readonly Fields[] {
  const list = (asList(value) ?? []).map((one) => asFields(one) ?? {});
  if (!list.some((one) => one['locale'] === 'default'))
    throw badParameter(`${name} needs the default locale`);
  return list;
}

function checkMenu(menu: Fields): void {
  const items = asList(menu['call_to_actions']) ?? [];
  if (items.length > MENU_ITEMS) throw badParameter('persistent_menu must be at most 20 items');
  for (const item of items) {
    const fields = asFields(item) ?? {};
    readShort(fields['title'], 'menu title', MENU_TITLE);
    if (fields['type'] === 'postback') readShort(fields['payload'], 'menu payload', PAYLOAD);
    else if (fields['type'] !== 'web_url' || asText(fields['url']) === undefined) {
      throw badParameter('menu item type is invalid');
    }
  }
}
