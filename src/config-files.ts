import { z } from 'zod';

/** Where the files that people send come from and lie. */
export interface FilesConfig {
  /** Domains that files may be fetched from, besides those that the channels know. */
  readonly hosts: readonly string[];
  /** undefined: they lie under `dataDir`. */
  readonly s3?: Readonly<Record<'endpoint' | 'bucket' | 'region' | 'accessKey' | 'secretKey', string>>;
}

/** The settings of a bucket that are set together or not at all; the region has a default. */
export const bucketSettings = [
  'FILES_S3_ENDPOINT',
  'FILES_S3_BUCKET',
  'FILES_S3_ACCESS_KEY',
  'FILES_S3_SECRET_KEY',
];

const domains = z
  .string()
  .regex(/^([a-z0-9-]+\.)+[a-z-]+(, ?([a-z0-9-]+\.)+[a-z-]+)*$/, 'must be domains, separated by commas')
  .transform((list) => list.split(/, ?/));

/** An address without the slashes at its end. */
export const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((url) => url.replace(/(?<!\/)\/+$/, ''));

/** The shapes of the settings of files. */
export const filesFields = {
  FILES_HOSTS: domains.optional(),
  FILES_S3_ENDPOINT: httpUrl.optional(),
  FILES_S3_BUCKET: z.string().optional(),
  FILES_S3_REGION: z.string(),
  FILES_S3_ACCESS_KEY: z.string().optional(),
  FILES_S3_SECRET_KEY: z.string().optional(),
};

const shape = z.object(filesFields);

/** Puts the settings of files together. */
export function readFiles(values: z.infer<typeof shape>): FilesConfig {
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket, FILES_S3_REGION: region } = values;
  const { FILES_S3_ACCESS_KEY: accessKey, FILES_S3_SECRET_KEY: secretKey, FILES_HOSTS: hosts = [] } = values;
  if (!endpoint || !bucket || !accessKey || !secretKey) return { hosts };
  return { hosts, s3: { endpoint, bucket, region, accessKey, secretKey } };
}
