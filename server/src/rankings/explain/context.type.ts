import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { PracticeKind, StartPrecision } from '../practices/practice.words.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import type { ContextGround } from './context.service.ts';
import { ContextState } from './context.words.ts';

registerEnumType(ContextState, {
  name: 'ContextState',
  description: 'Có biết con số không. Whether a figure is known; what is not is never told as 0.',
  valuesConfig: {
    KNOWN: { description: 'Có số. It is known; 0 is a figure, too.' },
    FEW: { description: 'Dưới 5, không nêu. Fewer than five: withheld.' },
    UNKNOWN: { description: 'Chưa ghi nhận, không có dữ liệu. Nothing is on record.' },
  },
});

@ObjectType('ContextFigure', {
  description: 'Một con số đứng cạnh, không chứng minh gì. A figure that stands beside and proves nothing.',
})
export class ContextFigureType {
  @Field(() => Float, { nullable: true, description: 'Of the unit in the period.' })
  own!: number | null;

  @Field(() => ContextState, { description: 'Whether that is known.' })
  ownState!: ContextState;

  @Field(() => Float, { nullable: true, description: 'Of the unit in the period before.' })
  before!: number | null;

  @Field(() => ContextState, { description: 'Whether that is known.' })
  beforeState!: ContextState;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of what the unit is held against: the median of the units of the reference of which it is known; of itself before, `before`.',
  })
  other!: number | null;

  @Field(() => ContextState, { description: 'Whether that is known.' })
  otherState!: ContextState;

  @Field(() => Int, { description: 'Of how many units of the reference it is known.' })
  otherUnits!: number;

  @Field(() => String, { description: 'Nguồn. Where it comes from, in the language of the request.' })
  source!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day it is of; null where it is of one day.' })
  from!: string | null;

  @Field(() => DateScalar, { description: 'Last day it is of; `before` is of the same of the period before.' })
  until!: string;
}

@ObjectType('ContextVolume', { description: 'Khối lượng. How much came in and was finished.' })
export class ContextVolumeType {
  @Field(() => ContextFigureType, { description: 'Dossiers received.' })
  received!: ContextFigureType;

  @Field(() => ContextFigureType, { description: 'Dossiers finished with a result.' })
  resolved!: ContextFigureType;
}

@ObjectType('ContextStaffing', { description: 'Nhân lực cuối kỳ. Seats and people at the end; nobody is named.' })
export class ContextStaffingType {
  @Field(() => ContextFigureType, { description: 'Vị trí việc làm. Seats of the unit.' })
  posts!: ContextFigureType;

  @Field(() => ContextFigureType, { description: 'Số người. People whose main work it is; fewer than 5 are withheld.' })
  people!: ContextFigureType;

  @Field(() => ContextFigureType, {
    description: 'Hồ sơ có kết quả trên mỗi người. Dossiers finished for each of them.',
  })
  resolvedPerPerson!: ContextFigureType;
}

@ObjectType('ContextPractice', { description: 'Một cách làm đã bắt đầu. A practice begun by the end of the period.' })
export class ContextPracticeType {
  @Field(() => String, { description: 'Its key, as in `practices`.' })
  key!: string;

  @Field(() => PracticeKind, { description: 'What kind of thing.' })
  kind!: PracticeKind;

  @Field(() => String, { description: 'What was done, in the language of the request where it is known in it.' })
  title!: string;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, {
    nullable: true,
    description: 'Whose it was: the unit or a predecessor; null where unknown.',
  })
  unit!: Stub | null;

  @Field(() => DateScalar, { description: 'When it began; see `precision`.' })
  startedOn!: string;

  @Field(() => StartPrecision, { description: 'How exactly that is known.' })
  precision!: StartPrecision;

  @Field(() => String, { description: 'Nguồn. Where it is known from.' })
  source!: string;
}

@ObjectType('ContextPractices', { description: 'Cách làm đã bắt đầu. Practices begun by the end of the period.' })
export class ContextPracticesType {
  @Field(() => ContextFigureType, { description: 'How many are on record.' })
  count!: ContextFigureType;

  @Field(() => [ContextPracticeType], { description: 'The unit’s, the latest first; ten at most.' })
  latest!: ContextPracticeType[];
}

@ObjectType('ContextLine', {
  description: 'Một dòng của bối cảnh. One line of the context: a figure, or a practice of the unit.',
})
export class ContextLineType {
  @Field(() => String, {
    description:
      '`received`, `resolved`, `posts`, `people`, `perPerson`, `outages`, `practices`; `practice` of a single one.',
  })
  key!: string;

  @Field(() => String, { description: 'What it tells, in the language of the request; of a practice what was done.' })
  name!: string;

  @Field(() => ContextFigureType, { nullable: true, description: 'The figure; null of a practice.' })
  figure!: ContextFigureType | null;

  @Field(() => ContextPracticeType, { nullable: true, description: 'The practice; null of a figure.' })
  practice!: ContextPracticeType | null;
}

@ObjectType('RankContext', {
  description:
    'Bối cảnh, không phải bằng chứng. Volume, staffing, outages and practices beside an explanation; they prove no cause.',
})
export class RankContextType {
  /** What the figures are worked out of, each only where it is asked for. */
  readonly ground!: ContextGround;

  @Field(() => String, { description: 'That it is context and no proof, in the language of the request.' })
  note!: string;
}
