import { expect, it } from 'vitest';
import { makeReceiptSecret, readReceiptSecret } from '../../src/store/receipt-secret.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';

const BOX = createSecretBox('the secret of the tests');

it('makes eight letters and digits that depend on the code, the commune and the installation', () => {
  const secret = makeReceiptSecret(BOX, 'xa-mau', 'PA26-00001');
  expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(makeReceiptSecret(BOX, 'xa-mau', 'PA26-00001')).toBe(secret);
  const others = [
    makeReceiptSecret(BOX, 'xa-mau', 'PA26-00002'),
    makeReceiptSecret(BOX, 'xa-khac', 'PA26-00001'),
    makeReceiptSecret(createSecretBox('another secret'), 'xa-mau', 'PA26-00001'),
  ];
  expect(others).not.toContain(secret);
  expect(new Set(others).size).toBe(3);
});

it('reads what people type', () => {
  expect(readReceiptSecret(' a1o-il z ')).toBe('A1011Z');
});
