import { isIP } from 'node:net';
import { z } from 'zod';
import type { Words } from './platform/startup-error.ts';

/** What is known of the provider at which people sign in. */
export interface OidcEnvironment {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicUrl: string;
  readonly name: string;
  readonly claims: { readonly scope: string; readonly name: string | undefined; readonly idNumber: string | undefined };
  readonly welcomesCitizens: boolean;
}

/** `name=ho_ten,idNumber=so_dinh_danh` */
const claims = z.string().transform((text, check) => {
  const pairs = text.split(',').map((pair) => /^(name|idNumber)=([\w:./-]{1,100})$/u.exec(pair.trim()));
  if (pairs.some((pair) => pair === null)) check.addIssue('not a list of claims');
  return Object.freeze(Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])));
});

/** What is to be known of the provider; all of the first four, or none. */
export const oidcSettings = {
  oidcIssuer: {
    name: 'OIDC_ISSUER',
    schema: z.url({ protocol: /^https$/u }).optional(),
    words: {
      vi: 'phải là địa chỉ https của nhà cung cấp định danh',
      en: 'must be the https address of the identity provider',
    },
  },
  oidcClientId: {
    name: 'OIDC_CLIENT_ID',
    schema: z.string().optional(),
    words: { vi: 'phải là văn bản', en: 'must be a text' },
  },
  oidcClientSecret: {
    name: 'OIDC_CLIENT_SECRET',
    schema: z.string().min(16).optional(),
    words: { vi: 'phải có ít nhất 16 ký tự', en: 'must have at least 16 characters' },
  },
  oidcName: {
    name: 'OIDC_NAME',
    schema: z.string().max(60).default('Cổng định danh'),
    words: { vi: 'phải ngắn hơn 60 ký tự', en: 'must be shorter than 60 characters' },
  },
  oidcScope: {
    name: 'OIDC_SCOPE',
    schema: z
      .string()
      .regex(/^openid(?: [\x21-\x7e]+)*$/u)
      .default('openid'),
    words: { vi: 'phải bắt đầu bằng openid, cách nhau một dấu cách', en: 'must begin with openid, one blank between' },
  },
  oidcClaims: {
    name: 'OIDC_CLAIMS',
    schema: claims.default(Object.freeze({ name: 'name' })),
    words: {
      vi: 'phải có dạng name=TÊN,idNumber=TÊN: nhà cung cấp gọi họ tên và số định danh là gì',
      en: 'must look like name=CLAIM,idNumber=CLAIM: what the provider calls name and identity number',
    },
  },
  oidcCitizens: {
    name: 'OIDC_CITIZENS',
    schema: z
      .enum(['on', 'off'])
      .default('off')
      .transform((text) => text === 'on'),
    words: { vi: 'phải là on hoặc off', en: 'must be on or off' },
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    schema: z.url({ protocol: /^https?$/u }).optional(),
    words: {
      vi: 'phải là địa chỉ mà người dùng mở, ví dụ https://motcua.laocai.gov.vn',
      en: 'must be the address people open, such as https://motcua.laocai.gov.vn',
    },
  },
} as const;

interface OidcParts {
  readonly oidcIssuer?: string | undefined;
  readonly oidcClientId?: string | undefined;
  readonly oidcClientSecret?: string | undefined;
  readonly oidcName: string;
  readonly oidcScope: string;
  /** Undefined where the setting could not be read. */
  readonly oidcClaims: Readonly<Record<string, string>> | undefined;
  readonly oidcCitizens: boolean;
  readonly publicUrl?: string | undefined;
}

/** All or nothing: half a provider is a mistake. */
export function oidcOf(parts: OidcParts): OidcEnvironment | 'HALF' | undefined {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret, publicUrl } = parts;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || publicUrl === undefined) {
    return 'HALF';
  }
  const { oidcName: name, oidcScope: scope, oidcClaims, oidcCitizens: welcomesCitizens } = parts;
  const claims = { scope, name: oidcClaims?.['name'], idNumber: oidcClaims?.['idNumber'] };
  return { issuer, clientId, clientSecret, publicUrl, name, claims, welcomesCitizens };
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
