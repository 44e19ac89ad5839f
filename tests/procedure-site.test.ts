import { expect, it } from 'vitest';
import { loadLocales } from '../src/bot/load-locales.ts';
import { createLocaliser } from '../src/bot/localise.ts';
import type { LinkedChannel } from '../src/channels/channel.ts';
import { createHttp } from '../src/channels/http.ts';
import type { Procedure } from '../src/domain/procedure.ts';
import { createProcedureSite, type ProcedureSiteParts } from '../src/procedure-site.ts';
import { makeMessenger, makeZalo } from './channels/make-channel.ts';
import { createMemoryTokens } from './channels/memory-tokens.ts';
import { commune } from './helpers/sample-commune.ts';
import { listCatalogue } from './web/procedure-site.ts';

const facts = { short: 'A', name: 'A', field: 'paper', events: ['sinh-con'] };
const catalogue = listCatalogue([{ ...facts, code: '1.000001' } as unknown as Procedure]);
const both = { ...commune, accounts: { zalo: '11', messenger: '22' } };

const localiser = createLocaliser(loadLocales());

function readSite(installation: Partial<ProcedureSiteParts['installation']>) {
  const site = createProcedureSite({
    installation: { communes: new Map([['demo', both]]), channels: {}, ...installation },
    bots: new Map([['demo', { catalogue }]]),
    ...{ localisers: new Map([['demo', localiser]]), localiser },
  }).communes.get('demo');
  if (!site) throw new Error('the commune has pages');
  return site;
}

it('leads to the chats that the installation serves, and with a code to the procedure where that can be', () => {
  const http = createHttp();
  const zalo: LinkedChannel = makeZalo(createMemoryTokens(), http);
  const messenger = makeMessenger(createMemoryTokens(), http);
  expect(readSite({ channels: { zalo } }).chats()).toEqual([{ channel: 'zalo', url: 'https://zalo.me/11' }]);
  expect(readSite({ channels: { zalo, messenger } }).chats('1.000001')).toEqual([
    { channel: 'zalo', url: 'https://zalo.me/11' },
    { channel: 'messenger', url: 'https://m.me/22?ref=tt-1_000001' },
  ]);
});

it('gathers the procedures of an event of life and leaves out events without any', () => {
  expect(readSite({}).events).toEqual([{ id: 'sinh-con', name: 'Sinh con', codes: ['1.000001'] }]);
});
