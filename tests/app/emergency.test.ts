import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';

let demo: DemoApp;

beforeAll(async () => {
  demo = await startDemoApp();
});
afterAll(() => demo?.stop());

it.each(['zalo', 'messenger'] as const)(
  'who calls for help on %s reads the numbers first',
  async (channel) => {
    const { emulator } = demo;
    const account = channel === 'zalo' ? OA : PAGE;
    const user = emulator.addPerson(channel, account, 'citizen', 'Lan');
    const desk = channel === 'zalo' ? emulator.zalo : emulator.messenger;
    await desk.sendText(user, account, 'cuu voi chay nha hang xom roi');
    await emulator.waitFor(channel, account, user, ({ text = '' }) => text.includes('0237 000 0000'));
    const [first] = emulator.chat(channel, account, user).filter(({ from }) => from === 'bot');
    expect(first?.text).toMatch(/113: công an\n• 114: cháy, cứu nạn\n• 115: cấp cứu/);
  },
);
