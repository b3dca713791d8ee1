import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  isLoopback,
  isProxy,
  OIDC_HALF,
  oidcOf,
  oidcSettings,
  openHost,
  type OidcEnvironment,
} from './environment-accounts.ts';
import { parseDatabaseUrl, type ConnectionConfig } from './platform/connection-config.ts';
import { StartupError, type Words } from './platform/startup-error.ts';

/** The checkout: `server/` lies in it, whether this runs from `src` or from `dist`. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Which language the terminal speaks; `both` where the environment does not say. */
export type TerminalLanguage = 'vi' | 'en' | 'both';

/** All settings, checked. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** The user's own PostgreSQL; without one the enclosed PostgreSQL is started. */
  readonly database: ConnectionConfig | undefined;
  /** A login of the administrator's own making, in place of the one made at the start. */
  readonly appDatabase: ConnectionConfig | undefined;
  readonly dataDir: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Whether the demo is loaded into an empty database. */
  readonly demo: boolean;
  /** Whether an empty database is given the territory of all Vietnam; not where the official tables are imported at once. */
  readonly defaultTerritory: boolean;
  readonly language: TerminalLanguage;
  /** All rooms in this process, or each in one of its own with a gateway before them. */
  readonly shape: 'one-process' | 'split';
  /** Whether people sign in; without it everything is open, and only this machine is heard. */
  readonly accounts: boolean;
  /** Proxies that are believed about the address they speak for; none unless named. */
  readonly trustProxy: readonly string[];
  /** A provider at which people may sign in as well. */
  readonly oidc: OidcEnvironment | undefined;
  /** What rooms on their own demand of those who call them. */
  readonly gatewaySecret: string | undefined;
  /** What personal data are sealed with; without one it is kept in a file of the data folder. */
  readonly dataKey: Buffer | undefined;
  /** What the audit trail is signed with; without one it is kept in a file of the data folder. */
  readonly auditKey: Buffer | undefined;
  /** Where the rooms listen in the split shape, by room. */
  readonly roomAddresses: Readonly<Record<string, string>>;
}

type Source = Readonly<Record<string, string | undefined>>;

/** One or more settings are wrong; all are named. */
export class EnvironmentMistakes extends StartupError {
  readonly mistakes: readonly Words[];

  constructor(mistakes: readonly Words[]) {
    const list = (language: keyof Words): string => mistakes.map((mistake) => `  - ${mistake[language]}`).join('\n');
    super({ vi: `Cấu hình chưa đúng:\n${list('vi')}`, en: `The settings are not right:\n${list('en')}` });
    this.mistakes = mistakes;
  }
}

interface Setting {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly words: Words;
}

const databaseUrl = z.string().transform((text, check) => {
  const config = parseDatabaseUrl(text);
  if (config === null) check.addIssue('not a PostgreSQL address');
  return config ?? z.NEVER;
});

/** `territory=http://127.0.0.1:4101,dossiers=http://127.0.0.1:4102` */
const addresses = z.string().transform((text, check) => {
  const pairs = text.split(',').map((pair) => /^([a-z]+)=(https?:\/\/.+)$/u.exec(pair.trim()));
  if (pairs.some((pair) => !URL.canParse(pair?.[2] ?? ''))) check.addIssue('not a list of addresses');
  return Object.freeze(Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])));
});

const proxies = z.string().transform((text, check) => {
  const named = text === 'none' ? [] : text.split(',').map((part) => part.trim());
  if (!named.every(isProxy)) check.addIssue('not a list of addresses');
  return Object.freeze(named);
});

const key = {
  schema: z
    .string()
    .regex(/^(?:[A-Za-z0-9+/]{43}=|[0-9a-fA-F]{64})$/u)
    .transform((text) => Buffer.from(text, text.length === 64 ? 'hex' : 'base64'))
    .optional(),
  words: {
    vi: 'phải là 32 byte viết theo base64 hoặc thập lục phân (openssl rand -base64 32)',
    en: 'must be 32 bytes in base64 or hexadecimal (openssl rand -base64 32)',
  },
};

const settings = {
  port: {
    name: 'PORT',
    schema: z.coerce.number().int().min(1).max(65_535).default(4000),
    words: { vi: 'phải là số từ 1 đến 65535', en: 'must be a number from 1 to 65535' },
  },
  host: {
    name: 'HOST',
    schema: z.string().min(1).default('127.0.0.1'),
    words: { vi: 'phải là địa chỉ để nghe', en: 'must be an address to listen at' },
  },
  database: {
    name: 'DATABASE_URL',
    schema: databaseUrl.optional(),
    words: {
      vi: 'phải có dạng postgres://người_dùng:mật_khẩu@máy:5432/cơ_sở_dữ_liệu?sslmode=…',
      en: 'must look like postgres://user:password@host:5432/database?sslmode=…',
    },
  },
  appDatabase: {
    name: 'DATABASE_APP_URL',
    schema: databaseUrl.optional(),
    words: {
      vi: 'phải có dạng postgres://người_dùng:mật_khẩu@máy:5432/cơ_sở_dữ_liệu',
      en: 'must look like postgres://user:password@host:5432/database',
    },
  },
  dataDir: {
    name: 'DATA_DIR',
    schema: z
      .string()
      .refine((path) => !path.includes('\0'))
      .default('.data')
      .transform((path) => resolve(projectRoot, path)),
    words: { vi: 'phải là đường dẫn tới một thư mục', en: 'must be the path of a folder' },
  },
  logLevel: {
    name: 'LOG_LEVEL',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
    words: {
      vi: 'phải là một trong: fatal, error, warn, info, debug, trace, silent',
      en: 'must be one of: fatal, error, warn, info, debug, trace, silent',
    },
  },
  demo: {
    name: 'DEMO',
    schema: z
      .enum(['1', 'true', 'on', 'yes', '0', 'false', 'off', 'no'])
      .default('on')
      .transform((text) => ['1', 'true', 'on', 'yes'].includes(text)),
    words: { vi: 'phải là on hoặc off', en: 'must be on or off' },
  },
  defaultTerritory: {
    name: 'TERRITORY',
    schema: z
      .enum(['default', 'none'])
      .default('default')
      .transform((text) => text === 'default'),
    words: { vi: 'phải là default hoặc none', en: 'must be default or none' },
  },
  shape: {
    name: 'MOT_CUA_SHAPE',
    schema: z.enum(['one-process', 'split']).default('one-process'),
    words: { vi: 'phải là one-process hoặc split', en: 'must be one-process or split' },
  },
  accounts: {
    name: 'MOT_CUA_ACCOUNTS',
    schema: z
      .enum(['on', 'off'])
      .default('on')
      .transform((text) => text === 'on'),
    words: { vi: 'phải là on hoặc off', en: 'must be on or off' },
  },
  trustProxy: {
    name: 'MOT_CUA_TRUST_PROXY',
    schema: proxies.default(Object.freeze([])),
    words: {
      vi: 'phải là none, hoặc địa chỉ các proxy đứng trước, ví dụ 10.0.0.1,192.168.0.0/16,loopback',
      en: 'must be none, or the addresses of the proxies in front, such as 10.0.0.1,192.168.0.0/16,loopback',
    },
  },
  ...oidcSettings,
  gatewaySecret: {
    name: 'MOT_CUA_GATEWAY_SECRET',
    schema: z.string().min(32).optional(),
    words: {
      vi: 'phải có ít nhất 32 ký tự (openssl rand -base64 33)',
      en: 'must have at least 32 characters (openssl rand -base64 33)',
    },
  },
  dataKey: { name: 'MOT_CUA_DATA_KEY', ...key },
  auditKey: { name: 'MOT_CUA_AUDIT_KEY', ...key },
  roomAddresses: {
    name: 'ROOM_ADDRESSES',
    schema: addresses.default(Object.freeze({})),
    words: {
      vi: 'phải có dạng territory=http://127.0.0.1:4101,dossiers=http://127.0.0.1:4102',
      en: 'must look like territory=http://127.0.0.1:4101,dossiers=http://127.0.0.1:4102',
    },
  },
} as const satisfies Record<string, Setting>;

type Parsed = { [Key in keyof typeof settings]: z.output<(typeof settings)[Key]['schema']> };

/** Checks all settings. An empty value counts as none. @throws EnvironmentMistakes naming every wrong one */
export function parseEnvironment(source: Source): Environment {
  const mistakes: Words[] = [];
  const entries = Object.entries(settings).map(([key, { name, schema, words }]) => {
    const given = source[name]?.trim();
    const result = schema.safeParse(given === '' ? undefined : given);
    const shown = isSecret(name) ? '…' : `"${given ?? ''}"`;
    if (!result.success) mistakes.push({ vi: `${name}=${shown}: ${words.vi}`, en: `${name}=${shown}: ${words.en}` });
    return [key, result.data] as const;
  });
  const appWithoutOwner = (source['DATABASE_APP_URL'] ?? '') !== '' && (source['DATABASE_URL'] ?? '') === '';
  if (appWithoutOwner) mistakes.push(APP_WITHOUT_OWNER);
  const parsed = Object.fromEntries(entries) as Parsed;
  const { oidcIssuer, oidcClientId, oidcClientSecret, oidcName, publicUrl, ...others } = parsed;
  const { oidcScope, oidcClaims, oidcCitizens, ...rest } = others;
  const naming = { oidcName, oidcScope, oidcClaims, oidcCitizens };
  const oidc = oidcOf({ oidcIssuer, oidcClientId, oidcClientSecret, publicUrl, ...naming });
  if (oidc === 'HALF') mistakes.push(OIDC_HALF);
  if (!rest.accounts && !isLoopback(rest.host)) mistakes.push(openHost(rest.host));
  if (mistakes.length > 0 || oidc === 'HALF') throw new EnvironmentMistakes(mistakes);
  return Object.freeze({ ...rest, oidc, language: languageOf(source) });
}

/** The settings of this process. @throws EnvironmentMistakes */
export const readEnvironment = (): Environment => parseEnvironment(process.env);

/** The environment for a room's own process: this one's, with what the gateway has decided. */
export const roomEnvironment = (
  secret: string,
  addresses: Readonly<Record<string, string>>,
): Record<string, string | undefined> => ({
  ...process.env,
  MOT_CUA_GATEWAY_SECRET: secret,
  ROOM_ADDRESSES: Object.entries(addresses)
    .map((pair) => pair.join('='))
    .join(','),
});

/** The settings as they are in force, fit to be shown: no password, no secret. */
export function describeEnvironment(environment: Environment): Record<string, unknown> {
  const hidden = (config: ConnectionConfig | undefined): unknown =>
    config && { ...config, ...(config.password === undefined ? {} : { password: '***' }) };
  return {
    ...environment,
    database: hidden(environment.database) ?? 'embedded',
    appDatabase: hidden(environment.appDatabase),
    oidc: environment.oidc && { ...environment.oidc, clientSecret: '***' },
    gatewaySecret: environment.gatewaySecret === undefined ? undefined : '***',
    dataKey: environment.dataKey === undefined ? undefined : '***',
    auditKey: environment.auditKey === undefined ? undefined : '***',
  };
}

const APP_WITHOUT_OWNER: Words = {
  vi: 'DATABASE_APP_URL: chỉ có nghĩa khi có DATABASE_URL (người dùng tạo bảng)',
  en: 'DATABASE_APP_URL: means something only beside DATABASE_URL (the user who makes the tables)',
};

const isSecret = (name: string): boolean => ['SECRET', 'URL', 'KEY'].some((word) => name.includes(word));

function languageOf(source: Source): TerminalLanguage {
  const locale = source['LC_ALL'] || source['LC_MESSAGES'] || source['LANG'] || '';
  if (locale.startsWith('vi')) return 'vi';
  return locale.startsWith('en') ? 'en' : 'both';
}
