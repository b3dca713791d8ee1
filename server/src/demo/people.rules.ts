import {
  FAMILY_NAMES,
  GIVEN_NAMES_OF_MEN,
  GIVEN_NAMES_OF_WOMEN,
  MIDDLE_NAMES_OF_MEN,
  MIDDLE_NAMES_OF_WOMEN,
} from './people.data.ts';
import { weighted, type Seeded } from './seeded.rules.ts';

/** A citizen nobody is. */
export interface MadeUpPerson {
  readonly name: string;
  /** Twelve digits as on an identity card, but beginning with 000: no province has that number. */
  readonly idNumber: string;
}

const families = weighted(FAMILY_NAMES);

/** Makes up a citizen. */
export function madeUpPerson(seed: Seeded): MadeUpPerson {
  const isWoman = seed.chance(0.52);
  const middle = seed.pick(isWoman ? MIDDLE_NAMES_OF_WOMEN : MIDDLE_NAMES_OF_MEN);
  const given = seed.pick(isWoman ? GIVEN_NAMES_OF_WOMEN : GIVEN_NAMES_OF_MEN);
  const number = String(seed.between(0, 999_999_999)).padStart(9, '0');
  return { name: `${seed.draw(families)} ${middle} ${given}`, idNumber: `000${number}` };
}
