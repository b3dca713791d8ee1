/** How to reach one database: accepted as it is by pg's Client and Pool. */
export interface ConnectionConfig {
  /** Host name, address, or the folder of a unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
  readonly ssl?: { readonly rejectUnauthorized: boolean };
}

/** TLS by libpq's `sslmode`; `require` encrypts without checking the certificate, as libpq does. */
const sslBySslMode = new Map<string, ConnectionConfig['ssl']>([
  ['disable', undefined],
  ['allow', undefined],
  ['prefer', undefined],
  ['no-verify', { rejectUnauthorized: false }],
  ['require', { rejectUnauthorized: false }],
  ['verify-ca', { rejectUnauthorized: true }],
  ['verify-full', { rejectUnauthorized: true }],
]);

/** Reads `postgres://user:password@host:port/database?sslmode=…`. `null` when it is not such an address. */
export function parseDatabaseUrl(text: string): ConnectionConfig | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') return null;
  const mode = url.searchParams.get('sslmode') ?? 'prefer';
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!sslBySslMode.has(mode) || host === '' || database === '' || url.username === '') return null;
  const ssl = sslBySslMode.get(mode);
  return {
    host,
    port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    database,
    ...(ssl === undefined ? {} : { ssl }),
  };
}
