import type { FastifyInstance } from 'fastify';
import { statement } from '../../../../server/src/platform/reads.ts';
import { enter } from '../../../../server/src/access/session/sign-in.service.ts';
import { NO_CLIENT, STAFF } from '../../../../server/src/platform/context.ts';
import { dayOf } from '../../../../server/src/platform/plain-date.ts';
import type { Question } from '../../differential/answers.ts';
import { DEMO_NOW } from '../../../support/demo.ts';
import type { SignedHouse } from '../../access/signed-house.ts';
import type { Shown } from './judge.ts';

/** Who asks in turn: nobody, and one of each kind of account. */
export const VISITORS = ['anonymous', 'congdan', 'motcua.banlau', 'lanhdao', 'phantich', 'quantri'] as const;

/** An operation that is not answered within this is taken for lost, milliseconds. */
const HANGS_MS = 20_000;

const accountByName = statement<{ key: string; name: string }>(
  'test.accountByName',
  'select id::text as key, display_name as name from access.account where user_name = $1',
);

/** A new session, without the counted try that signing in is: what is generated would soon lock everybody out. */
export async function freshCookie({ house }: SignedHouse, userName: string): Promise<string> {
  const { writes, reads } = house.open('access', STAFF);
  const [account] = await reads.rows(accountByName, [userName]);
  if (!account) throw new Error(`There is no account called ${userName}.`);
  let cookie = '';
  const client = { ...NO_CLIENT, setCookie: (text: string) => (cookie = text.split(';')[0] ?? '') };
  await writes.transaction((tx) =>
    enter(tx, { ...account, mustChangePassword: false }, { now: DEMO_NOW, today: dayOf(DEMO_NOW), client }),
  );
  return cookie;
}

/** Operations after which the visitor may have no session any more. */
const ENDS_SESSION = /\b(signOut|signIn|switchGrant|changePassword|revokeSession)\b/u;

/** Asks as one visitor after the other. */
export class Visiting {
  private readonly cookies = new Map<string, string>();
  private readonly house: SignedHouse;

  constructor(house: SignedHouse) {
    this.house = house;
  }

  async ask(visitor: string, question: Question): Promise<Shown> {
    const cookie = await this.cookieOf(visitor);
    const shown = await answered(this.house.http, question, cookie === undefined ? {} : { cookie });
    if (ENDS_SESSION.test(question.query)) this.cookies.delete(visitor);
    return shown;
  }

  private async cookieOf(visitor: string): Promise<string | undefined> {
    if (visitor === 'anonymous') return undefined;
    const known = this.cookies.get(visitor);
    if (known !== undefined) return known;
    const cookie = await freshCookie(this.house, visitor);
    this.cookies.set(visitor, cookie);
    return cookie;
  }
}

async function answered(
  http: FastifyInstance,
  payload: Question,
  headers: Readonly<Record<string, string>>,
): Promise<Shown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Shown>((resolve) => {
    timer = setTimeout(() => resolve({ status: 599, text: 'no answer' }), HANGS_MS);
  });
  const answer = http
    .inject({ method: 'POST', url: '/graphql', payload, headers })
    .then(({ statusCode, body }) => ({ status: statusCode, text: body }));
  const shown = await Promise.race([answer, late]);
  clearTimeout(timer);
  return shown;
}
