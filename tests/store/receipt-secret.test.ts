import { expect, it } from 'vitest';
import { makeReceiptSecret } from '../../src/store/receipt-secret.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';

const box = createSecretBox('the secret of the tests');

it('a receipt has one word, which no other petition, commune or installation has', () => {
  const word = makeReceiptSecret(box, 'xa-mau', 'PA26-00001');
  expect(word).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
  expect(makeReceiptSecret(box, 'xa-mau', 'PA26-00001')).toBe(word);
  expect(makeReceiptSecret(box, 'xa-mau', 'PA26-00002')).not.toBe(word);
  expect(makeReceiptSecret(box, 'xa-khac', 'PA26-00001')).not.toBe(word);
  expect(makeReceiptSecret(createSecretBox('another secret'), 'xa-mau', 'PA26-00001')).not.toBe(word);
});
