import { isIP } from 'node:net';
import type { Words } from './platform/startup-error.ts';

/** What is known of the provider at which people sign in. */
export interface OidcEnvironment {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicUrl: string;
  readonly name: string;
}

interface OidcParts {
  readonly oidcIssuer?: string | undefined;
  readonly oidcClientId?: string | undefined;
  readonly oidcClientSecret?: string | undefined;
  readonly oidcName: string;
  readonly publicUrl?: string | undefined;
}

/** All or nothing: half a provider is a mistake. */
export function oidcOf(parts: OidcParts): OidcEnvironment | 'HALF' | undefined {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret, publicUrl } = parts;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || publicUrl === undefined) {
    return 'HALF';
  }
  return { issuer, clientId, clientSecret, publicUrl, name: parts.oidcName };
}

/** Whether only this machine can reach an address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host);

/** Whether a text names one proxy or a network of them. */
export function isProxy(text: string): boolean {
  if (text === 'loopback' || text === 'uniquelocal') return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

/** A provider of which not everything is known. */
export const OIDC_HALF: Words = {
  vi: 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL: phải có đủ cả bốn',
  en: 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL: all four are needed',
};

/** Everybody could come in. */
export const openHost = (host: string): Words => ({
  vi: `HOST="${host}": khi MOT_CUA_ACCOUNTS=off chỉ được là 127.0.0.1, ::1 hoặc localhost: không có tài khoản thì ai tới được cổng này đều sửa được dữ liệu; đặt MOT_CUA_ACCOUNTS=on, hoặc vào từ xa bằng SSH`,
  en: `HOST="${host}": while MOT_CUA_ACCOUNTS=off it may only be 127.0.0.1, ::1 or localhost: without accounts whoever reaches the port may change the data; set MOT_CUA_ACCOUNTS=on, or come from afar by SSH`,
});
