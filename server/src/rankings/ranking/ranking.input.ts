import { Field, InputType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

export enum Boundaries {
  CURRENT = 'CURRENT',
  AS_THEN = 'AS_THEN',
}
registerEnumType(Boundaries, {
  name: 'Boundaries',
  description: 'Số liệu kể theo ranh giới nào. In whose borders a figure is told.',
  valuesConfig: {
    CURRENT: {
      description:
        'Đơn vị hiện hành, cộng phần của các đơn vị tiền thân. Today’s units with their predecessors’ share.',
    },
    AS_THEN: { description: 'Đơn vị đúng như từng ngày khi đó. The units as they were on each day.' },
  },
});

export enum UnitType {
  COMMUNE = 'COMMUNE',
  WARD = 'WARD',
  TOWNSHIP = 'TOWNSHIP',
  SPECIAL_ZONE = 'SPECIAL_ZONE',
}
registerEnumType(UnitType, {
  name: 'UnitType',
  description: 'Loại đơn vị hành chính cấp xã. Kind of commune-level unit.',
  valuesConfig: {
    COMMUNE: { description: 'Xã: rural unit.' },
    WARD: { description: 'Phường: urban unit.' },
    TOWNSHIP: { description: 'Thị trấn: a district’s town, abolished on 1 July 2025.' },
    SPECIAL_ZONE: { description: 'Đặc khu: island unit, since 1 July 2025.' },
  },
});

export enum Channel {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  POST = 'POST',
}
registerEnumType(Channel, {
  name: 'Channel',
  description: 'Hình thức nộp. How the citizen handed it in.',
  valuesConfig: {
    IN_PERSON: { description: 'Trực tiếp: at the counter.' },
    ONLINE: { description: 'Trực tuyến: through the public service portal.' },
    POST: { description: 'Bưu chính công ích: by public post.' },
  },
});

@InputType('PeriodInput', { description: 'Kỳ báo cáo, tính cả hai ngày. A period, both days included.' })
export class PeriodInput {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day; not before `from`.' })
  to!: string;
}

@InputType('RankingScope', {
  description:
    'Mọi điều kiện đều phải thoả; để trống là cả nước. All given conditions hold; empty is the whole country.',
})
export class RankingScope {
  @Field(() => String, { nullable: true, description: 'Two-digit code of the province, e.g. `15`.' })
  provinceCode?: string | null;

  @Field(() => [UnitType], { nullable: true, description: 'Only units of these kinds.' })
  unitTypes?: UnitType[] | null;

  @Field(() => [String], { nullable: true, description: 'Only units with these five-digit codes.' })
  unitCodes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A district of before 1 July 2025, by its key (see `formerDistricts`) or its name, e.g. `Huyện Mường Khương`: its units, or the units made of them. Of several districts with one name, a name means all.',
  })
  formerDistrict?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Nhóm so sánh. Key of a peer group, see `peerGroups`, e.g. `type=WARD,pop=P3`; `all`, as addresses of pages say it: of any.',
  })
  peerGroup?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Lĩnh vực. Only dossiers of these fields, e.g. `HO_TICH`: the same units, told of those dossiers alone. Refused where a figure has no fields.',
  })
  fieldCodes?: string[] | null;

  @Field(() => [Channel], {
    nullable: true,
    description:
      'Kênh nộp. Only dossiers handed in by these channels; refused where a figure has no channels. See `DossierFilter.channels`.',
  })
  channels?: Channel[] | null;
}
