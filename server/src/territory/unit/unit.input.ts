import { ArgsType, Field, ID, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { KNOWN_AT } from '../known.ts';
import type { UnitType } from './unit-name.rules.ts';
import { UnitTypeEnum } from './unit.type.ts';

@ArgsType()
export class UnitArgs {
  @Field(() => String, { nullable: true, description: 'Five digits, resolved on `asOf`; either this or `id`.' })
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'Names one unit whatever the day; either this or `code`.' })
  id?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which `code` is looked up; default today.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: KNOWN_AT })
  knownAt?: Date | null;
}

@ArgsType()
export class UnitsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Most units of the page, 0 to 500.' })
  first!: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last unit seen, from the same list and filter.' })
  after?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only units in force on this day; default today, but a search looks at all times.',
  })
  asOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Two digits, as on `asOf` (default today): former units by where they went.',
  })
  provinceCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Tên có hoặc không dấu, tên cũ hoặc mã; thêm dấu phẩy và tên tỉnh để phân biệt nơi trùng tên. A name with or without marks and type word, a former name or a code; a comma and a province tell homonyms apart: `Tân Tiến, Lạng Sơn`.',
  })
  search?: string | null;

  @Field(() => [UnitTypeEnum], { nullable: true, description: 'Only units of these kinds; an empty list finds none.' })
  types?: UnitType[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only units in force today; false: only those that have ended.',
  })
  current?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Trùng tên. True: only units whose name another unit of the list bears, of all times unless `asOf` is told; a unit that went on as it was is one.',
  })
  homonyms?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: KNOWN_AT })
  knownAt?: Date | null;
}
