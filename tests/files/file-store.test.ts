import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDiskStore } from '../../src/files/disk-store.ts';
import { createS3Store } from '../../src/files/s3-store.ts';
import { createSealedStore } from '../../src/files/sealed-store.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';
import { describeStore, type OpenedStore } from './file-store.contract.ts';
import { startS3Server } from './s3-server.ts';

const KEY = `xa-mau/${'ab'.repeat(32)}.jpg`;
const BUCKET = { bucket: 'anh', region: 'vn-1', accessKey: 'key', secretKey: 'secret' };

async function openDisk(): Promise<OpenedStore & { readonly dir: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'test-files-'));
  return {
    dir,
    store: createDiskStore(join(dir, 'files')),
    async list() {
      const names = await readdir(dir, { recursive: true });
      const files = await Promise.all(
        names.map(async (name) =>
          (await stat(join(dir, name))).isFile() ? [{ name, bytes: await readFile(join(dir, name)) }] : [],
        ),
      );
      return files.flat();
    },
    close: () => rm(dir, { recursive: true, force: true }),
  };
}

async function openBucket(): Promise<
  OpenedStore & { readonly server: Awaited<ReturnType<typeof startS3Server>> }
> {
  const server = await startS3Server(BUCKET);
  return {
    server,
    store: await createS3Store({ ...BUCKET, endpoint: server.endpoint }),
    list: async () => [...server.objects].map(([name, bytes]) => ({ name, bytes })),
    close: server.close,
  };
}

async function openSealed(): Promise<OpenedStore> {
  const disk = await openDisk();
  return { ...disk, store: createSealedStore(disk.store, createSecretBox('one secret')) };
}

describeStore('on disk', openDisk);
describeStore('in a bucket', openBucket);
describeStore('encrypted', openSealed);

it('on disk only this user may read, and no key leads out of the folder', async () => {
  const { store, dir, list, close } = await openDisk();
  await writeFile(join(dir, 'secret'), 'x');
  await store.put(KEY, Buffer.from('photo'));
  expect((await stat(join(dir, 'files', KEY.slice(0, 7), 'ab'))).mode & 0o777).toBe(0o700);
  const [path = ''] = (await list()).map(({ name }) => name).filter((name) => name.endsWith('.jpg'));
  expect((await stat(join(dir, path))).mode & 0o777).toBe(0o600);
  for (const key of ['xa-mau/../../secret', '../secret', 'xa-mau/..', '/etc/passwd', 'xa-mau/a/b.jpg']) {
    await expect(store.read(key), key).rejects.toThrow(RangeError);
    await expect(store.put(key, Buffer.from('x')), key).rejects.toThrow(RangeError);
  }
  await close();
});

it('a bucket is asked again when it stumbles, and its refusals are errors, not missing files', async () => {
  const { server, store, close } = await openBucket();
  server.failNext(500);
  await store.put(KEY, Buffer.from('photo'));
  expect(server.objects.get(KEY)?.toString()).toBe('photo');
  const stranger = await createS3Store({ ...BUCKET, accessKey: 'other', endpoint: server.endpoint });
  await expect(stranger.read(KEY)).rejects.toThrow('SignatureDoesNotMatch');
  await close();
});

it('encrypted bytes say nothing, and open only with the same key at the same place', async () => {
  const disk = await openDisk();
  const plain = Buffer.concat([Buffer.from('photo of a house'), randomBytes(32)]);
  const store = createSealedStore(disk.store, createSecretBox('one secret'));
  await store.put(KEY, plain);
  const [kept] = await disk.list();
  expect(kept?.bytes.includes('photo of a house')).toBe(false);
  await expect(createSealedStore(disk.store, createSecretBox('another')).read(KEY)).rejects.toThrow();
  const moved = KEY.replace('xa-mau', 'xa-khac');
  await disk.store.put(moved, kept?.bytes ?? Buffer.alloc(0));
  await expect(store.read(moved)).rejects.toThrow();
  await disk.close();
});
