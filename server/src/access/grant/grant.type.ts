import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { Role, ScopeKind } from '../policy/policy.words.ts';
import { GrantState } from './grant.rules.ts';

registerEnumType(Role, {
  name: 'Role',
  description: 'Vai trò được giao. What a person is trusted with.',
  valuesConfig: {
    PROVINCE_LEADER: { description: 'Lãnh đạo tỉnh: sees all dossiers of the province.' },
    DISTRICT_LEADER: { description: 'Lãnh đạo huyện cũ: sees the units of a former district, nobody by name.' },
    COMMUNE_LEADER: { description: 'Lãnh đạo xã: sees and handles the dossiers of one unit.' },
    HR_OFFICER: { description: 'Cán bộ tổ chức: sees work of a unit or province, nobody by name.' },
    ANALYST: { description: 'Người phân tích: aggregates only, also by API token.' },
    ONE_STOP_OFFICER: { description: 'Cán bộ một cửa: receives and handles the dossiers of one unit.' },
    CITIZEN: { description: 'Công dân: sees the own dossiers.' },
    ADMINISTRATOR: { description: 'Quản trị: accounts and imports of the whole country, nobody by name.' },
  },
});
registerEnumType(ScopeKind, {
  name: 'ScopeKind',
  description: 'Phạm vi của vai trò. How far a role reaches.',
  valuesConfig: {
    UNIT: { description: 'One commune-level unit; follows it through mergers.' },
    DISTRICT: { description: 'A district of before 1 July 2025.' },
    PROVINCE: { description: 'One province.' },
    COUNTRY: { description: 'The whole country.' },
    SELF: { description: 'The person alone.' },
  },
});
registerEnumType(GrantState, {
  name: 'GrantState',
  description: 'Vai trò đang ở trạng thái nào. Where a grant stands today.',
  valuesConfig: {
    ACTIVE: { description: 'It holds today and can be used.' },
    UPCOMING: { description: 'It begins on a later day.' },
    ENDED: { description: 'It was ended, or its last day has passed.' },
    SUSPENDED: { description: 'Its unit was divided or has no successor: it must be given anew.' },
  },
});

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('AdministrativeUnit', { description: 'A commune-level unit during one validity.' })
export class AdministrativeUnitStub {
  @Field(() => ID, { description: 'Opaque, stable and unique for ever.' })
  id!: string;
}

@ObjectType('Grant', { description: 'Vai trò được giao, có phạm vi và thời hạn. A role given, with scope and days.' })
export class GrantType {
  @Field(() => String, { description: 'Names it among all grants.' })
  key!: string;

  @Field(() => Role, { description: 'What was given.' })
  role!: Role;

  @Field(() => ScopeKind, { description: 'The level at which it holds.' })
  scopeKind!: ScopeKind;

  @Field(() => String, { nullable: true, description: 'Unit, district or province by name, as of today.' })
  scopeName!: string | null;

  @Field(() => AdministrativeUnitStub, {
    nullable: true,
    description: 'The unit that holds the scope today; null at other levels, or where it was divided.',
  })
  unit!: Stub | null;

  @Field(() => String, {
    nullable: true,
    description: 'Two digits: the province, or the one the former district lies in today; null at other levels.',
  })
  provinceCode!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while open.' })
  validUntil!: string | null;

  @Field(() => GrantState, { description: 'Where it stands today.' })
  state!: GrantState;
}
