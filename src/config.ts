import { z } from 'zod';
import { bucketSettings, type FilesConfig, filesFields, httpUrl, readFiles } from './config-files.ts';
import { ConfigError } from './errors.ts';

/** Everything that the surroundings decide about a process; made once at start and never read again. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** undefined: the process starts a private redis-server under `dataDir`. */
  readonly redisUrl: string | undefined;
  readonly dataDir: string;
  readonly communesDir: string;
  /** At least 32 characters; undefined only in demo mode. */
  readonly secretKey: string | undefined;
  readonly zalo?: ZaloConfig;
  readonly messenger?: MessengerConfig;
  /** No credentials of any platform are set: the emulator takes the platforms' place. */
  readonly demo: boolean;
  readonly roles: ReadonlySet<Role>;
  readonly lanes: number;
  /** Messages of one person that are worked on at once; more go one a second. 0: no limit. */
  readonly citizenBurst: number;
  readonly logLevel: string;
  /** How the private redis-server syncs its log to disk; a Redis of `redisUrl` has its own setting. */
  readonly redisFsync: 'always' | 'everysec';
  readonly files: FilesConfig;
}

/** What a process does: take webhooks in, or work on them and send. */
export type Role = 'web' | 'worker';

export interface ZaloConfig {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaSecretKey: string;
  /** Where the console holds a fixed PKCE challenge; else each consent is asked for with its own. */
  readonly codeVerifier?: string;
  readonly apiUrl: string;
  readonly oauthUrl: string;
  readonly znsUrl: string;
}

export interface MessengerConfig {
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly apiUrl: string;
  readonly apiVersion: string;
}

/** One row of the table of settings; an empty default means unset (HOST: depends on demo mode). */
export interface Setting {
  readonly name: string;
  readonly default: string;
  readonly secret: boolean;
}

/** Every variable that is read, in the order of README's table; a test holds the two against each other. */
export const environment = [
  { name: 'PORT', default: '8080', secret: false },
  { name: 'HOST', default: '', secret: false },
  { name: 'PUBLIC_URL', default: '', secret: false },
  { name: 'REDIS_URL', default: '', secret: true },
  { name: 'REDIS_FSYNC', default: 'always', secret: false },
  { name: 'DATA_DIR', default: 'var', secret: false },
  { name: 'COMMUNES_DIR', default: 'data/communes', secret: false },
  { name: 'SECRET_KEY', default: '', secret: true },
  { name: 'ZALO_APP_ID', default: '', secret: false },
  { name: 'ZALO_APP_SECRET', default: '', secret: true },
  { name: 'ZALO_OA_SECRET_KEY', default: '', secret: true },
  { name: 'ZALO_CODE_VERIFIER', default: '', secret: true },
  { name: 'ZALO_API_URL', default: 'https://openapi.zalo.me', secret: false },
  { name: 'ZALO_OAUTH_URL', default: 'https://oauth.zaloapp.com', secret: false },
  { name: 'ZALO_ZNS_URL', default: 'https://business.openapi.zalo.me', secret: false },
  { name: 'MESSENGER_APP_SECRET', default: '', secret: true },
  { name: 'MESSENGER_VERIFY_TOKEN', default: '', secret: true },
  { name: 'MESSENGER_API_URL', default: 'https://graph.facebook.com', secret: false },
  { name: 'MESSENGER_API_VERSION', default: 'v25.0', secret: false },
  { name: 'FILES_HOSTS', default: '', secret: false },
  { name: 'FILES_S3_ENDPOINT', default: '', secret: false },
  { name: 'FILES_S3_BUCKET', default: '', secret: false },
  { name: 'FILES_S3_REGION', default: 'us-east-1', secret: false },
  { name: 'FILES_S3_ACCESS_KEY', default: '', secret: true },
  { name: 'FILES_S3_SECRET_KEY', default: '', secret: true },
  { name: 'ROLES', default: 'web,worker', secret: false },
  { name: 'LANES', default: '16', secret: false },
  { name: 'CITIZEN_BURST', default: '30', secret: false },
  { name: 'LOG_LEVEL', default: 'info', secret: false },
] as const satisfies readonly Setting[];

const unset = z.string().optional();
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);
const roles = z
  .string()
  .transform((list) => list.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(['web', 'worker'], { error: 'must be web, worker, or web,worker' })));

const schema = z.object({
  PORT: wholeNumber(0, 65_535),
  HOST: unset,
  PUBLIC_URL: httpUrl.optional(),
  REDIS_URL: z
    .string()
    .regex(
      /^(rediss?:\/\/[^\s/]|\/[^\s/])\S*$/,
      'must be a redis:// or rediss:// address or the path of a socket',
    )
    .optional(),
  REDIS_FSYNC: z.enum(['always', 'everysec'], { error: 'must be always or everysec' }),
  DATA_DIR: z.string(),
  COMMUNES_DIR: z.string(),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  ZALO_APP_ID: unset,
  ZALO_APP_SECRET: unset,
  ZALO_OA_SECRET_KEY: unset,
  ZALO_CODE_VERIFIER: z
    .string()
    .regex(/^[\w.~-]{43,128}$/, 'must have 43 to 128 letters, digits, or -._~')
    .optional(),
  ZALO_API_URL: httpUrl,
  ZALO_OAUTH_URL: httpUrl,
  ZALO_ZNS_URL: httpUrl,
  MESSENGER_APP_SECRET: unset,
  MESSENGER_VERIFY_TOKEN: unset,
  MESSENGER_API_URL: httpUrl,
  MESSENGER_API_VERSION: z.string().regex(/^v\d+\.\d+$/, 'must look like v25.0'),
  ...filesFields,
  ROLES: roles,
  LANES: wholeNumber(1, 256),
  CITIZEN_BURST: wholeNumber(0, 10_000),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
    error: 'must be trace, debug, info, warn, error, fatal or silent',
  }),
} satisfies Record<(typeof environment)[number]['name'], z.ZodType>);

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Makes the configuration from the environment's variables; a variable that is blank counts as unset.
 * Throws one ConfigError that lists every problem by the variable's name; values are never shown.
 */
export function readConfig(env: Env): Config {
  const set = pickSet(env);
  const demo = !(isAnySet(set, zaloCredentials) || isAnySet(set, messengerCredentials));
  const parsed = schema.safeParse({ ...readDefaults(), ...set });
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    ...listMissing(set, zaloCredentials),
    ...listMissing(set, messengerCredentials),
    ...listMissing(set, bucketSettings),
    ...(demo || set['SECRET_KEY'] ? [] : ['SECRET_KEY: must be set, with at least 32 characters']),
  ];
  if (parsed.data === undefined || problems.length > 0) {
    throw new ConfigError('the environment is not right:', problems);
  }
  return toConfig(parsed.data, demo);
}

const zaloCredentials = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_SECRET_KEY'];
const messengerCredentials = ['MESSENGER_APP_SECRET', 'MESSENGER_VERIFY_TOKEN'];

function toConfig(values: z.infer<typeof schema>, demo: boolean): Config {
  const { ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_SECRET_KEY, ZALO_CODE_VERIFIER } = values;
  const { MESSENGER_APP_SECRET, MESSENGER_VERIFY_TOKEN } = values;
  return {
    port: values.PORT,
    // A demo has a page on which anybody may play the official, so it stays on this machine unless told.
    host: values.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    publicUrl: values.PUBLIC_URL,
    redisUrl: values.REDIS_URL,
    dataDir: values.DATA_DIR,
    communesDir: values.COMMUNES_DIR,
    secretKey: values.SECRET_KEY,
    ...(ZALO_APP_ID && ZALO_APP_SECRET && ZALO_OA_SECRET_KEY
      ? {
          zalo: {
            appId: ZALO_APP_ID,
            appSecret: ZALO_APP_SECRET,
            oaSecretKey: ZALO_OA_SECRET_KEY,
            ...(ZALO_CODE_VERIFIER ? { codeVerifier: ZALO_CODE_VERIFIER } : {}),
            apiUrl: values.ZALO_API_URL,
            oauthUrl: values.ZALO_OAUTH_URL,
            znsUrl: values.ZALO_ZNS_URL,
          },
        }
      : {}),
    ...(MESSENGER_APP_SECRET && MESSENGER_VERIFY_TOKEN
      ? {
          messenger: {
            appSecret: MESSENGER_APP_SECRET,
            verifyToken: MESSENGER_VERIFY_TOKEN,
            apiUrl: values.MESSENGER_API_URL,
            apiVersion: values.MESSENGER_API_VERSION,
          },
        }
      : {}),
    demo,
    roles: new Set(values.ROLES),
    lanes: values.LANES,
    citizenBurst: values.CITIZEN_BURST,
    logLevel: values.LOG_LEVEL,
    redisFsync: values.REDIS_FSYNC,
    files: readFiles(values),
  };
}

function readDefaults(): Record<string, string> {
  const withDefault = environment.filter((setting) => setting.default !== '');
  return Object.fromEntries(withDefault.map((setting) => [setting.name, setting.default]));
}

function pickSet(env: Env): Record<string, string> {
  const set: Record<string, string> = {};
  for (const { name } of environment) {
    const value = env[name]?.trim();
    if (value) set[name] = value;
  }
  return set;
}

function isAnySet(set: Env, names: readonly string[]): boolean {
  return names.some((name) => set[name] !== undefined);
}

function listMissing(set: Env, names: readonly string[]): string[] {
  if (!isAnySet(set, names)) return [];
  const present = names.filter((name) => set[name] !== undefined).join(', ');
  return names
    .filter((name) => set[name] === undefined)
    .map((name) => `${name}: must be set too, because ${present} is set`);
}
