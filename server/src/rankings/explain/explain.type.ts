import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { MetricType } from '../metric/metric.type.ts';
import { Boundaries } from '../ranking/ranking.input.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { RankContextType } from './context.type.ts';
import { ExplainAgainst, PartKind } from './explain.words.ts';
import type { ReadMix } from './held.service.ts';
import { MethodChangeType } from './method.type.ts';
import { NextPlaceType, OvertakingType, PlaceChangeType } from './places.type.ts';

registerEnumType(ExplainAgainst, {
  name: 'ExplainAgainst',
  description: 'So với gì. What a unit is held against.',
  valuesConfig: {
    PEER_MEDIAN: {
      description: 'Trung vị nhóm so sánh. The median of its peers in the scope: its type and population band.',
    },
    SCOPE: { description: 'Mức chung của phạm vi. All units of the scope together.' },
    PREVIOUS_PERIOD: { description: 'Chính mình kỳ trước. Itself in the period before, of the same length.' },
    UNIT: { description: 'Một đơn vị khác. Another unit.' },
  },
});
registerEnumType(PartKind, {
  name: 'PartKind',
  description: 'Thành phần đến từ đâu. What a part of a difference comes from.',
  valuesConfig: {
    RATE: {
      description: 'Làm tốt hơn hay kém hơn trong lĩnh vực, kênh đó. Better or worse in that field and channel.',
    },
    SPEED: {
      description:
        'Giải quyết nhanh hơn hay chậm hơn trong lĩnh vực, kênh đó. Handled faster or slower in that field and channel.',
    },
    MIX: { description: 'Cơ cấu hồ sơ khác. Another mix of dossiers: more or fewer of that field and channel.' },
    VOLUME: { description: 'Nhiều hay ít hồ sơ hơn. More or fewer dossiers of that field and channel.' },
    MERGER: { description: 'Đơn vị tiền thân mang vào. What a predecessor brought in.' },
    METHOD: {
      description:
        'Cách tính đổi từ kỳ trước. What another method does to the period before, worked out both ways; only against PREVIOUS_PERIOD.',
    },
    MEDIAN: {
      description: 'Chênh giữa mức chung của nhóm và trung vị. From all the peers’ dossiers together to their median.',
    },
    INDICATOR: { description: 'Điểm của một chỉ số thành phần. More or fewer points in an indicator of an index.' },
    KNOWN: {
      description:
        'Các chỉ số tính được không như nhau. What an indicator makes of the points that can be reached, where one side can work out others than the other.',
    },
  },
});

@ObjectType('ExplanationPart', { description: 'Một thành phần của chênh lệch. One part of a difference.' })
export class ExplanationPartType {
  @Field(() => PartKind, { description: 'What it comes from.' })
  kind!: PartKind;

  @Field(() => String, { nullable: true, description: 'Code of the field; null where it is of none.' })
  fieldCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the field, in the language of the request.' })
  fieldName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Channel: `ONLINE`, `IN_PERSON` or `POST`; null where it is of none.',
  })
  channel!: string | null;

  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The predecessor, of a MERGER part.' })
  unit!: Stub | null;

  @Field(() => String, { nullable: true, description: 'Number of the indicator, of an index, e.g. `2.1`.' })
  indicatorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the indicator, in the language of the request.' })
  indicatorName!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the indicator’s group.' })
  groupCode!: string | null;

  @Field(() => Float, { nullable: true, description: 'The unit’s points in the indicator; null where it has none.' })
  ownPoints!: number | null;

  @Field(() => Float, { nullable: true, description: 'The other side’s points in it.' })
  otherPoints!: number | null;

  @Field(() => Float, { nullable: true, description: 'Points the indicator is worth.' })
  maxPoints!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many fields and channels, or predecessors, it is of together: the smaller ones; null of one.',
  })
  gathered!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What the metric says of the unit’s cases of this kind by themselves, or of a predecessor’s; null of counts and of indicators.',
  })
  ownValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same of the other side’s.' })
  otherValue!: number | null;

  @Field(() => Float, { description: 'Mức đóng góp. What it adds to the difference, in the metric’s unit.' })
  effect!: number;

  @Field(() => Int, { nullable: true, description: 'The unit’s cases of this kind that count.' })
  ownNumerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'The unit’s cases of this kind.' })
  ownDenominator!: number | null;

  @Field(() => Int, { nullable: true, description: 'The other side’s cases of this kind that count.' })
  otherNumerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'The other side’s cases of this kind.' })
  otherDenominator!: number | null;
}

@ObjectType('AdjustedValue', {
  description:
    'Giá trị sau khi điều chỉnh theo cơ cấu thủ tục. The share as it would be with the scope’s usual mix of procedures (indirect standardisation).',
})
export class AdjustedValueType {
  @Field(() => Float, { description: 'Adjusted share, 0..1.' })
  value!: number;

  @Field(() => Float, { description: 'Lower end of its 95 % interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of its 95 % interval.' })
  high!: number;

  @Field(() => Float, { description: 'Cases that would count, did each procedure go as in the whole scope.' })
  expected!: number;
}

@ObjectType('RankExplanation', {
  description:
    'Vì sao đứng ở hạng này. Why a unit stands where it stands: parts that sum to the difference, peers that overtook, what would lift it.',
})
export class RankExplanationType {
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => MetricType, {
    description:
      'The metric, in the version in force on `asOf`. Both sides are told by it; what another one said of the period before is a part of its own.',
  })
  metric!: MetricType;

  @Field(() => DateScalar, { description: 'Told as at the end of this day.' })
  asOf!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As known at this instant; null where all that is known is told.',
  })
  knownAt!: Date | null;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  periodTo!: string;

  @Field(() => DateScalar, { description: 'First day of the period before.' })
  previousFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the period before.' })
  previousTo!: string;

  @Field(() => Boundaries, { description: 'In whose borders.' })
  boundaries!: Boundaries;

  @Field(() => ExplainAgainst, { description: 'What it is held against.' })
  against!: ExplainAgainst;

  @Field(() => String, { nullable: true, description: 'Key of the peer group, where it is held against its median.' })
  peerGroup!: string | null;

  @Field(() => Int, { description: 'How many units the reference is made of.' })
  referenceSize!: number;

  @Field(() => [AdministrativeUnitStub], {
    description:
      'The unit or units of the reference where they are few: the other unit, the predecessor it goes on from.',
  })
  referenceUnits!: Stub[];

  @Field(() => Float, { nullable: true, description: 'Value of the reference; null without any case.' })
  reference!: number | null;

  @Field(() => Float, { nullable: true, description: 'Value of the unit; null without any case.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: '`value` less `reference`: the parts sum to it.' })
  difference!: number | null;

  @Field(() => String, {
    description:
      'Cách tách, kèm nguồn. How the difference is taken apart, with the source, in the language of the request.',
  })
  method!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Vì sao không tách được. Why there is nothing to take apart, in the language of the request; null where there is.',
  })
  lack!: string | null;

  @Field(() => [ExplanationPartType], { description: 'The parts, the greatest first; empty where a side has no case.' })
  parts!: ExplanationPartType[];

  /** Cases by procedure, for `adjusted`. */
  mixed!: ReadMix | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the scope; null when not eligible.' })
  rank!: number | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the period before.' })
  rankBefore!: number | null;

  @Field(() => Int, { description: 'How many units of the scope are ranked.' })
  ranked!: number;

  @Field(() => NextPlaceType, {
    nullable: true,
    description: 'What would lift it one place; null for the first, and where neither way is good.',
  })
  nextPlace!: NextPlaceType | null;

  @Field(() => [OvertakingType], {
    description: 'Ai đã vượt lên. Units that were not ahead and are ahead now, nearest first; ten at most.',
  })
  overtakenBy!: OvertakingType[];

  @Field(() => [OvertakingType], {
    description: 'Đã vượt ai. Units that were ahead and are not ahead now, nearest first; ten at most.',
  })
  overtook!: OvertakingType[];

  @Field(() => PlaceChangeType, {
    nullable: true,
    description: 'Vì sao hạng đổi. What the change of place is made of; null without a place in both periods.',
  })
  placeChange!: PlaceChangeType | null;

  @Field(() => RankContextType, {
    description: 'Bối cảnh, không phải bằng chứng. What stands beside, and is no proof.',
  })
  context!: Pick<RankContextType, 'ground' | 'note'>;

  @Field(() => MethodChangeType, {
    nullable: true,
    description:
      'Cách tính đổi từ kỳ trước, nếu có. What changed in how it is worked out since the period before; null where nothing did. Places of both periods are those of the newer method; against PREVIOUS_PERIOD the change is a part of its own.',
  })
  methodChange!: MethodChangeType | null;
}
