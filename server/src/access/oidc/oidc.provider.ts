import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type CustomFetch,
} from 'openid-client';
import { toldBy, type ClaimNames, type ToldOfPerson } from './oidc.rules.ts';

/** A provider of identities, such as a province's or VNeID's. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where this house is reached from outside; the provider sends browsers back to `/auth/oidc/callback` of it. */
  readonly publicUrl: string;
  /** What the sign-in page calls it. */
  readonly name: string;
  readonly claims: ClaimNames;
  /** Whether somebody with an identity number gets an account of a citizen at the first sign-in. */
  readonly welcomesCitizens: boolean;
}

/** One sign-in under way at the provider. */
export interface OidcFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider vouches for. */
export interface Vouched extends ToldOfPerson {
  readonly issuer: string;
  readonly subject: string;
}

export const CALLBACK_PATH = '/auth/oidc/callback';

/** OpenID Connect over TLS: authorisation code with PKCE, nothing else. What the provider says of itself is asked for when first needed. */
export class OidcProvider {
  readonly settings: OidcSettings;
  private readonly fetch: CustomFetch | undefined;
  private found: Promise<Configuration> | undefined;

  constructor(settings: OidcSettings, fetch?: CustomFetch) {
    this.settings = settings;
    this.fetch = fetch;
  }

  /** Where to send the browser, and what to remember until it is back. */
  async begin(): Promise<{ readonly url: string; readonly flow: OidcFlow }> {
    const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.callbackUrl(),
      scope: this.settings.claims.scope,
      response_type: 'code',
      code_challenge: await calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
    });
    return { url: url.href, flow };
  }

  /** Exchanges what the browser brought back. @param search of the callback's address @throws where anything does not fit */
  async finish(search: string, { state, nonce, verifier }: OidcFlow): Promise<Vouched> {
    const url = new URL(this.callbackUrl());
    url.search = search;
    const tokens = await authorizationCodeGrant(await this.configuration(), url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no identity.');
    const { iss: issuer, sub: subject } = claims;
    const names = this.settings.claims;
    const isAllTold = [names.name, names.idNumber].every((name) => name === undefined || name in claims);
    const more = isAllTold ? {} : await this.moreOf(tokens.access_token, subject);
    return { issuer, subject, ...toldBy({ ...more, ...claims }, names) };
  }

  /** What the provider tells of a person when it is asked on its own; most do not write it into the token. */
  private async moreOf(accessToken: string, subject: string): Promise<Record<string, unknown>> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
    return fetchUserInfo(configuration, accessToken, subject);
  }

  private callbackUrl(): string {
    return new URL(CALLBACK_PATH, this.settings.publicUrl).href;
  }

  private async configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const options = this.fetch ? { [customFetch]: this.fetch } : {};
    this.found ??= discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    try {
      return await this.found;
    } catch (cause) {
      this.found = undefined;
      throw cause;
    }
  }
}

let current: OidcProvider | undefined;

/** Takes a provider into use; undefined: none. */
export function useProvider(settings: OidcSettings | undefined, fetch?: CustomFetch): void {
  current = settings && new OidcProvider(settings, fetch);
}

export const currentProvider = (): OidcProvider | undefined => current;
