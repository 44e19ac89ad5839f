import { afterAll, beforeAll, expect, it } from 'vitest';
import { runAdmin } from '../../src/admin/run-admin.ts';
import { readConfig } from '../../src/config.ts';
import { type DemoApp, OA, startDemoApp } from '../helpers/app.ts';

let demo: DemoApp;

beforeAll(async () => {
  demo = await startDemoApp();
});
afterAll(() => demo?.stop());

async function admin(...args: string[]) {
  const lines: string[] = [];
  const code = await runAdmin(args, readConfig(demo.env), (line) => void lines.push(line));
  return { code, lines };
}

it('shows who is enrolled, and takes the rights away: the chat is told and has none from then on', async () => {
  const { emulator } = demo;
  const phone = emulator.addPerson('zalo', OA, 'staff', 'Ví Dụ');
  const ask = async (text: string, heard: string) => {
    await emulator.zalo.sendText(phone, OA, text);
    return emulator.waitFor('zalo', OA, phone, (entry) => entry.text?.includes(heard) ?? false);
  };
  await ask(`/dangky ${await demo.invite('cb-03')}`, 'Đã ghi danh');
  const listed = await admin('staff', 'list', '--commune', 'demo');
  expect(listed.lines.find((line) => line.startsWith('cb-03'))).toMatch(
    /^cb-03\tofficer\tkinh-te\tLê Văn Ví Dụ\tzalo\t\d{4}-\d\d-\d\dT/,
  );
  expect(listed.lines.find((line) => line.startsWith('cb-04'))).toMatch(/\t-\t-$/);

  expect((await admin('staff', 'remove', '--commune', 'demo', '--staff', 'cb-03', '--by', 'lan')).code).toBe(
    0,
  );
  await emulator.waitFor(
    'zalo',
    OA,
    phone,
    (entry) => entry.text?.includes('đã được người quản trị thu lại') ?? false,
  );
  await ask('/hangcho', 'Ông/Bà');
  const { lines } = await admin('audit', '--commune', 'demo');
  expect(lines.at(-1)).toMatch(/\tdemo\toperator:lan\tstaff-removed\tcb-03$/);
  expect((await admin('staff', 'remove', '--commune', 'demo', '--staff', 'cb-03')).code).toBe(1);
  expect((await admin('staff', 'burn', '--commune', 'demo')).code).toBe(2);
  expect((await admin('staff', 'list', '--commune', 'nowhere')).code).toBe(1);
});
