import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomFillSync,
} from 'node:crypto';

/** Encrypts what must not lie open at rest, and makes digests that cannot be reversed by guessing. */
export interface SecretBox {
  /** AES-256-GCM; `context` binds the text to its place, so that it cannot be moved to another record. */
  seal(text: string, context: string): string;
  /** Throws when the text was changed, moved, or sealed with another key. */
  open(sealed: string, context: string): string;
  sealBytes(bytes: Uint8Array, context: string): Buffer;
  openBytes(sealed: Uint8Array, context: string): Buffer;
  digest(text: string): string;
  /** A box whose key serves one purpose only: neither opens what the other sealed. */
  apart(purpose: string): SecretBox;
}

/** Gives 12 random bytes a call, to be used up before the next one. Drawn many at a time, they cost a tenth. */
function createNonces(): () => Uint8Array {
  const drawn = Buffer.alloc(12 * 256);
  let at = drawn.length;
  return () => {
    if (at === drawn.length) {
      randomFillSync(drawn);
      at = 0;
    }
    at += 12;
    return drawn.subarray(at - 12, at);
  };
}

/** Makes a box from the installation's `SECRET_KEY`. */
export function createSecretBox(secret: string): SecretBox {
  return createBox(secret, '');
}

function createBox(secret: string, purpose: string): SecretBox {
  // Key objects: a key given as bytes is imported anew at every call, which costs more than the sealing itself.
  const derive = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'xa-than-thien', `${use}${purpose}`, 32)));
  const sealing = derive('seal');
  const digesting = derive('digest');
  const takeNonce = createNonces();
  const others = new Map<string, SecretBox>();
  const sealBytes = (bytes: Uint8Array, context: string): Buffer => {
    const nonce = takeNonce();
    const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  };
  const openBytes = (sealed: Uint8Array, context: string): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, 12))
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  };
  return {
    ...{ sealBytes, openBytes },
    seal: (text, context) => sealBytes(Buffer.from(text), context).toString('base64url'),
    open: (sealed, context) => openBytes(Buffer.from(sealed, 'base64url'), context).toString('utf8'),
    digest: (text) => createHmac('sha256', digesting).update(text).digest('base64url').slice(0, 22),
    apart(other) {
      const box = others.get(other) ?? createBox(secret, `${purpose}:${other}`);
      others.set(other, box);
      return box;
    },
  };
}
