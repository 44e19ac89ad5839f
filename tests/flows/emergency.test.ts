import { expect, it } from 'vitest';
import { emergency } from '../../flows/emergency.ts';
import { Talk } from './helpers/talk.ts';

it('gives the numbers at once, and does not ask again for what was told', async () => {
  const talk = await Talk.start(emergency, { with: 'Cháy rừng ở đồi Thôn 3' });
  expect(talk.keys).toEqual(['emergency-numbers', 'emergency-others']);
  await talk.pick('petition');
  expect(talk.opened).toMatchObject([{ flow: 'petition', with: 'Cháy rừng ở đồi Thôn 3' }]);
});
