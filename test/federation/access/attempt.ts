import type { Answer, SignedHouse } from './signed-house.ts';

/** Everything the mutations need of each other, in the order in which they are tried. */
export class Attempt {
  readonly cookies = new Map<string, string>();
  code = '';
  account = '';
  grant = '';
  password = '';
  proposal = '';
  reminder = '';
  placement = '';
  version = 0;

  private readonly house: SignedHouse;

  constructor(house: SignedHouse) {
    this.house = house;
  }

  async as(userName: string, query: string): Promise<Answer> {
    const known = this.cookies.get(userName) ?? (await this.house.enter(userName));
    this.cookies.set(userName, known);
    const answer = await this.house.ask(query, { cookie: known });
    const renewed = answer.cookie?.split(';')[0];
    if (renewed) this.cookies.set(userName, renewed);
    return answer;
  }
}

export type Recipe = (attempt: Attempt) => Promise<Answer>;
