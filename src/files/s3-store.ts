import type { FileStore } from './file-store.ts';

/** A bucket of an S3-compatible service. */
export interface S3Options {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Time limits in ms; a file has at most 25 MB. */
const CONNECT_MS = 3000;
const REQUEST_MS = 20_000;

/** Keeps files in a bucket. The client is loaded here, so that an installation without a bucket never pays for it. */
export async function createS3Store(options: S3Options): Promise<FileStore> {
  const { S3Client, PutObjectCommand, GetObjectCommand, DeleteObjectCommand, NoSuchKey } = await import(
    '@aws-sdk/client-s3'
  );
  const client = new S3Client({
    endpoint: options.endpoint,
    region: options.region,
    credentials: { accessKeyId: options.accessKey, secretAccessKey: options.secretKey },
    // Services other than AWS answer on the path, and many do not know AWS's newer checksums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: REQUEST_MS },
    maxAttempts: 2,
  });
  const place = (key: string) => ({ Bucket: options.bucket, Key: key });
  return {
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ ...place(key), Body: bytes }));
    },

    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(place(key)));
        return Body && Buffer.from(await Body.transformToByteArray());
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand(place(key)));
    },
  };
}
