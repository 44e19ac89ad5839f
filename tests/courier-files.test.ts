import { expect, it } from 'vitest';
import { loadLocales } from '../src/bot/load-locales.ts';
import { createLocaliser } from '../src/bot/localise.ts';
import type { Channel } from '../src/channels/channel.ts';
import { capabilities } from '../src/channels/zalo/capabilities.ts';
import { renderMessage } from '../src/channels/zalo/render.ts';
import { createCourier } from '../src/courier.ts';
import type { Outgoing } from '../src/domain/records.ts';

const FILE = `${'a'.repeat(64)}.jpg`;

const zalo: Channel = {
  ...{ name: 'zalo', capabilities, render: renderMessage },
  verify: () => 'drop',
  parse: () => ({ updates: [], ignored: [] }),
  send: async () => ({ messageId: '1' }),
};

const MESSAGE: Outgoing = {
  to: 'zalo:1:2',
  locale: 'vi',
  reply: {
    key: 'menu',
    media: [
      { type: 'image', url: `file:${FILE}` },
      { type: 'image', url: 'https://x.test/1.jpg' },
    ],
    links: [{ key: 'staff-file', data: { number: 1 }, url: `file:${FILE}` }],
  },
};

function prepare(linkTo: (slug: string, file: string) => string | undefined): string {
  const localiser = createLocaliser(loadLocales());
  const courier = createCourier({
    channels: { zalo },
    localiserOf: () => localiser,
    linkTo,
    windowsOf: () => undefined,
  });
  return JSON.stringify(courier.prepare('xa-mau', MESSAGE, false, 'free', 'm1'));
}

it('files get their address when the message leaves, anew at every try', () => {
  let tries = 0;
  const linkTo = (slug: string, file: string) => {
    tries += 1;
    return `https://bot.example.org/${tries}/${slug}/${file}`;
  };
  expect(prepare(linkTo)).toContain(`https://bot.example.org/1/xa-mau/${FILE}`);
  const again = prepare(linkTo);
  expect(again).toContain(`https://bot.example.org/3/xa-mau/${FILE}`);
  expect(again).toContain(`https://bot.example.org/4/xa-mau/${FILE}`);
  expect(again).toContain('https://x.test/1.jpg');
  expect(again).not.toContain('file:');
});

it('where there is no address for them the rest of the message still leaves', () => {
  const bodies = prepare(() => undefined);
  expect(bodies).toContain('https://x.test/1.jpg');
  expect(bodies).not.toContain(FILE);
});
