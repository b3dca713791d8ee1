import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { MetricType } from '../metric/metric.type.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { PracticeKind, StartPrecision } from './practice.words.ts';

registerEnumType(PracticeKind, {
  name: 'PracticeKind',
  description: 'Loại cách làm. What kind of thing was done.',
  valuesConfig: {
    EQUIPMENT: { description: 'Thiết bị. Equipment.' },
    CONNECTION: { description: 'Đường truyền. Connection.' },
    COORDINATION: { description: 'Phối hợp với đoàn thể. Work with mass organisations.' },
    VOLUNTEERS: { description: 'Tình nguyện viên. Volunteers.' },
    HOURS: { description: 'Giờ làm việc. Working hours.' },
    TRAINING: { description: 'Tập huấn. Training.' },
    PROCESS: { description: 'Quy trình. Process.' },
    OTHER: { description: 'Khác. Other.' },
  },
});
registerEnumType(StartPrecision, {
  name: 'StartPrecision',
  description: 'Biết ngày bắt đầu chính xác đến đâu. How exactly a beginning is known.',
  valuesConfig: {
    DAY: { description: 'Đúng ngày. To the day.' },
    MONTH: { description: 'Chỉ biết tháng. To the month.' },
    YEAR: { description: 'Chỉ biết năm. To the year.' },
  },
});

@ObjectType('PracticeFigure', { description: 'Giá trị của vài tháng. A metric’s value in the months before or after.' })
export class PracticeFigureType {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  to!: string;

  @Field(() => Float, { description: 'The value, in the metric’s unit.' })
  value!: number;

  @Field(() => Float, { description: 'Lower end of its 95 % interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of it.' })
  high!: number;

  @Field(() => Int, { description: 'Dossiers that count; of what is no share all that were looked at.' })
  numerator!: number;

  @Field(() => Int, { description: 'Dossiers looked at.' })
  denominator!: number;
}

@ObjectType('PracticeChange', { description: 'Chênh lệch sau so với trước. After less before.' })
export class PracticeChangeType {
  @Field(() => Float, { description: 'The difference of both values.' })
  change!: number;

  @Field(() => Float, { description: 'Lower end of its 95 % interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of it.' })
  high!: number;

  @Field(() => Boolean, { description: 'Whether it lies beyond noise; even then it proves no cause.' })
  isSignal!: boolean;
}

@ObjectType('Practice', {
  description: 'Một cách làm hay. Something a commune did, with the figures before and after.',
})
export class PracticeType {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => PracticeKind, { description: 'What kind of thing.' })
  kind!: PracticeKind;

  @Field(() => String, { description: 'What was done, in the language of the request where it is known in it.' })
  title!: string;

  @Field(() => String, { description: 'What was done, in Vietnamese.' })
  titleVi!: string;

  @Field(() => String, { nullable: true, description: 'What was done, in English; null where nobody said it.' })
  titleEn!: string | null;

  @Field(() => String, {
    description: 'Phạm vi. Where and for whom, in the language of the request where it is known.',
  })
  scope!: string;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The commune, as it was; null where unknown.' })
  unit!: Stub | null;

  @Field(() => String, { description: 'The commune in words.' })
  place!: string;

  @Field(() => DateScalar, { description: 'When it began; see `precision`.' })
  startedOn!: string;

  @Field(() => StartPrecision, { description: 'How exactly that is known.' })
  precision!: StartPrecision;

  @Field(() => String, { description: 'Nguồn. Where it is known from.' })
  source!: string;

  @Field(() => String, { description: 'Who added it.' })
  addedBy!: string;

  @Field(() => Boolean, { description: 'Whether the viewer added it.' })
  isOwn!: boolean;

  @Field(() => MetricType, { nullable: true, description: 'What is compared; null where it is no longer in force.' })
  metric!: MetricType | null;

  @Field(() => PracticeFigureType, {
    nullable: true,
    description: 'The three whole months before it began; null of fewer than 30 dossiers, or where most is unknown.',
  })
  before!: PracticeFigureType | null;

  @Field(() => PracticeFigureType, {
    nullable: true,
    description: 'The three whole months after; null of too few, and until they are over.',
  })
  after!: PracticeFigureType | null;

  @Field(() => PracticeChangeType, { nullable: true, description: 'After less before; null where a side is.' })
  change!: PracticeChangeType | null;

  @Field(() => String, {
    description:
      'Lưu ý: thứ tự thời gian không phải bằng chứng. That order in time is no proof, or that too little is known.',
  })
  warning!: string;
}

@ObjectType('PracticeEdge', { description: 'Một cách làm trong trang. A practice in a page.' })
export class PracticeEdgeType {
  @Field(() => PracticeType, { description: 'The practice.' })
  node!: PracticeType;

  @Field(() => String, { description: 'Where it stands; give it as `after`.' })
  cursor!: string;
}

@ObjectType('PracticeConnection', { description: 'Một trang cách làm hay. A page of practices.' })
export class PracticeConnectionType {
  @Field(() => [PracticeEdgeType], { description: 'Practices with their cursors.' })
  edges!: PracticeEdgeType[];

  @Field(() => [PracticeType], { description: 'The practices alone, the latest first.' })
  nodes!: PracticeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Practices on all pages; counted only when asked for.' })
  totalCount!: number | null;
}

@InputType('AddPracticeInput', { description: 'Ghi một cách làm của xã mình. A practice of one’s own commune.' })
export class AddPracticeInput {
  @Field(() => ID, { description: 'The unit: the viewer’s own.' })
  unitId!: string;

  @Field(() => PracticeKind, { description: 'What kind of thing.' })
  kind!: PracticeKind;

  @Field(() => String, { description: 'What was done, in Vietnamese; 200 characters at most.' })
  titleVi!: string;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  titleEn?: string | null;

  @Field(() => String, { description: 'Where and for whom; 200 characters at most.' })
  scope!: string;

  @Field(() => DateScalar, { description: 'When it began.' })
  startedOn!: string;

  @Field(() => StartPrecision, {
    nullable: true,
    defaultValue: StartPrecision.DAY,
    description: 'How exactly that is known.',
  })
  precision?: StartPrecision | null;

  @Field(() => String, { description: 'Key of the metric it is to be seen by, e.g. `online` or `median_handling`.' })
  metric!: string;

  @Field(() => String, { description: 'How it is known: a plan, a report, an article; 500 characters at most.' })
  source!: string;
}

@ObjectType('AddPracticePayload', { description: 'Cách làm vừa ghi. The practice, or why not.' })
export class AddPracticePayload {
  @Field(() => PracticeType, { nullable: true, description: 'The practice; null when it was refused.' })
  practice!: PracticeType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@InputType('DeletePracticeInput', { description: 'Xoá cách làm mình đã ghi. Which practice to delete.' })
export class DeletePracticeInput {
  @Field(() => String, { description: 'Its key.' })
  key!: string;
}

@ObjectType('DeletePracticePayload', { description: 'Cách làm vừa xoá. What was deleted, or why not.' })
export class DeletePracticePayload {
  @Field(() => String, { nullable: true, description: 'Its key; null when it was refused.' })
  key!: string | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}
