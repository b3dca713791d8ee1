import { addDays } from '../../platform/plain-date.ts';
import { POSITIONS } from '../../workforce/establishment/catalogue.data.ts';
import type { DemoUnit } from '../demo-dossier.ts';
import { REFORM_DAY } from '../demo-calendar.rules.ts';
import {
  FAMILY_NAMES,
  GIVEN_NAMES_OF_MEN,
  GIVEN_NAMES_OF_WOMEN,
  MIDDLE_NAMES_OF_MEN,
  MIDDLE_NAMES_OF_WOMEN,
} from '../people.data.ts';
import { seeded, weighted, type Seeded } from '../seeded.rules.ts';
import { NEAR_FIELDS, NEW_POSTS, OLD_POSTS, PEOPLES, TOLD } from './staff.data.ts';
import type { Assignment, DemoStaff, Official, Post } from './staff.ts';
import { recordsOf } from './staff-records.rules.ts';

const LAST_DAY = addDays(REFORM_DAY, -1);
const TEMPORARY_END = '2026-05-31';
/** Of those who served before the merger, how many go on; who stands at the counter does. */
const GOES_ON = 0.84;
const AT_COUNTER = 7;
const families = weighted(FAMILY_NAMES);
const titles = new Map(POSITIONS.map(({ code, name }) => [code, name]));

/** Makes the people of the demo province across the merger, and of the places newspapers told of. */
export function makeStaff(units: readonly DemoUnit[], isOfProvince: (unit: DemoUnit) => boolean): DemoStaff {
  const maker = new Maker();
  const told = new Set<number>([TOLD.namXe.unitId, TOLD.chiLangBac.unitId]);
  const ofProvince = units.filter((unit) => isOfProvince(unit) || told.has(unit.id));
  for (const unit of ofProvince.filter(({ validFrom }) => validFrom < REFORM_DAY)) maker.before(unit);
  for (const unit of ofProvince.filter(({ validFrom }) => validFrom === REFORM_DAY)) maker.after(unit);
  const myHiep = units.find(({ id }) => id === TOLD.myHiep.unitId);
  if (myHiep) maker.inMyHiep(myHiep);
  return maker.staff();
}

class Maker {
  private readonly officials: Official[] = [];
  private readonly posts: Post[] = [];
  private readonly assignments: Assignment[] = [];
  /** Who goes on, by the unit that takes them in. */
  private readonly heirs = new Map<number, Official[]>();

  staff(): DemoStaff {
    const { officials, posts, assignments } = this;
    return { officials, posts, assignments, ...recordsOf(officials, assignments) };
  }

  before(unit: DemoUnit): void {
    const seed = seeded(`staff ${String(unit.id)}`);
    const count = sizeOf(unit, seed);
    for (let n = 0; n < count; n += 1) {
      const [title, field, kind] = OLD_POSTS[n] ?? ['Văn phòng – Thống kê', 'OFFICE', 'CONTRACT'];
      const official = this.person({
        unit,
        seed,
        code: `CC${unit.code}-${String(n + 1).padStart(2, '0')}`,
        field,
        kind,
      });
      this.assign(official, { unitId: unit.id, field, title, until: LAST_DAY, from: official.hiredOn });
      const goesOn = n < AT_COUNTER || seed.chance(GOES_ON);
      const [heir] = unit.successorIds;
      if (!goesOn || heir === undefined) official.leftOn = goesOn ? null : LAST_DAY;
      else this.heirs.set(heir, [...(this.heirs.get(heir) ?? []), official]);
    }
  }

  after(unit: DemoUnit): void {
    const free = this.seats(unit);
    const seed = seeded(`posts ${String(unit.id)}`);
    const take = (field: string): Post | undefined => {
      const at = free.findIndex((post) => post.field === field);
      return at < 0 ? undefined : free.splice(at, 1)[0];
    };
    const people = this.heirs.get(unit.id) ?? [];
    const special = people.find(({ code }) => code === TOLD.lungVai.code);
    const counter = special && free.findIndex(({ position }) => position === 'CV_MC');
    const seat = counter === undefined || counter < 0 ? undefined : free.splice(counter, 1)[0];
    for (const official of people) {
      const post = official === special ? seat : nearest(official.field, take, seed);
      const field = post?.field ?? official.field;
      const title =
        official === special ? 'Chuyên viên Trung tâm Phục vụ hành chính công' : (post?.title ?? 'Chờ bố trí vị trí');
      this.assign(official, { unitId: unit.id, postId: post?.id ?? null, field, title, from: REFORM_DAY });
    }
    this.helpers(unit, seed);
  }

  /** Mỹ Hiệp: the counter, and those arranged for a time; one of them nobody has ended yet. */
  inMyHiep(unit: DemoUnit): void {
    const seed = seeded(`staff ${String(unit.id)}`);
    const seats = this.seats(unit).filter(({ field }) => field === 'ONE_STOP');
    for (let n = 1; n <= TOLD.myHiep.atCenter; n += 1) {
      const code = `CC${unit.code}-${String(n).padStart(2, '0')}`;
      const official = this.person({ unit, seed, code, field: 'ONE_STOP', kind: 'CIVIL_SERVANT' });
      const post = seats[n - 1];
      const title = post?.title ?? 'Chuyên viên một cửa';
      this.assign(official, { unitId: unit.id, postId: post?.id ?? null, field: 'ONE_STOP', title, from: REFORM_DAY });
    }
    for (let n = 1; n <= TOLD.myHiep.temporary; n += 1) this.helper(unit, seed, { n, isOpen: n === 1 });
  }

  private helpers(unit: DemoUnit, seed: Seeded): void {
    const count = seed.between(0, 3);
    for (let n = 1; n <= count; n += 1) this.helper(unit, seed, { n, isOpen: seed.chance(0.04) });
  }

  private helper(unit: DemoUnit, seed: Seeded, { n, isOpen }: { n: number; isOpen: boolean }): void {
    const code = `KCT${unit.code}-${String(n).padStart(2, '0')}`;
    const official = this.person({ unit, seed, code, field: 'ONE_STOP', kind: 'NON_PROFESSIONAL' });
    this.assign(official, {
      unitId: unit.id,
      field: 'ONE_STOP',
      title: 'Hỗ trợ Trung tâm Phục vụ hành chính công',
      kind: 'TEMPORARY',
      from: REFORM_DAY,
      until: isOpen ? null : addDays(TEMPORARY_END, -1),
      statutoryEnd: TEMPORARY_END,
    });
  }

  private seats(unit: DemoUnit): Post[] {
    const made = NEW_POSTS.flatMap(([position, seats, field]) =>
      Array.from({ length: seats }, (_, index) => ({
        id: 0,
        code: `${unit.code}-${position}-${String(index + 1)}`,
        unitId: unit.id,
        position,
        field,
        title: titles.get(position) ?? position,
      })),
    );
    const numbered = made.map((post, index) => ({ ...post, id: this.posts.length + index + 1 }));
    this.posts.push(...numbered);
    return [...numbered];
  }

  private person({ unit, seed, code, field, kind }: Wanted): Official {
    const isWoman = seed.chance(0.44);
    const familyName = seed.draw(families);
    const [ethnicity, language] = PEOPLES.find(([, , names]) => names.includes(familyName)) ?? ['Kinh', null];
    const born = seed.between(1968, 1999);
    const hired = Math.min(2024, born + seed.between(22, 30));
    const day = (year: number): string =>
      `${String(year)}-${String(seed.between(1, 12)).padStart(2, '0')}-${String(seed.between(1, 28)).padStart(2, '0')}`;
    const official: Official = {
      id: this.officials.length + 1,
      code,
      familyName,
      middleName: seed.pick(isWoman ? MIDDLE_NAMES_OF_WOMEN : MIDDLE_NAMES_OF_MEN),
      givenName: seed.pick(isWoman ? GIVEN_NAMES_OF_WOMEN : GIVEN_NAMES_OF_MEN),
      sex: isWoman ? 'FEMALE' : 'MALE',
      ethnicity,
      language,
      birthDate: day(born),
      kind,
      field,
      homeUnitId: unit.id,
      homeVillage: `Thôn ${String(seed.between(1, 12))}`,
      hiredOn: day(hired),
      leftOn: null,
    };
    this.officials.push(official);
    return official;
  }

  private assign(
    { id: officialId }: Official,
    given: Pick<Assignment, 'unitId' | 'field' | 'title' | 'from'> & Partial<Assignment>,
  ): void {
    this.assignments.push({ officialId, postId: null, kind: 'PRIMARY', until: null, statutoryEnd: null, ...given });
  }
}

interface Wanted {
  readonly unit: DemoUnit;
  readonly seed: Seeded;
  readonly code: string;
  readonly field: string;
  readonly kind: string;
}

/** The seat of one's own field, sometimes a near one; else none. */
function nearest(field: string, take: (field: string) => Post | undefined, seed: Seeded): Post | undefined {
  const own = take(field);
  if (own || !seed.chance(0.8)) return own;
  for (const near of NEAR_FIELDS[field] ?? []) {
    const post = take(near);
    if (post) return post;
  }
  return undefined;
}

function sizeOf({ id }: DemoUnit, seed: Seeded): number {
  if (id === TOLD.namXe.unitId) return TOLD.namXe.officials;
  return id === TOLD.chiLangBac.unitId ? TOLD.chiLangBac.officials : seed.between(18, 23);
}
