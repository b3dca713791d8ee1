import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { ParCriterionKind, ParMethodChanges } from './par.words.ts';

registerEnumType(ParMethodChanges, {
  name: 'ParMethodChanges',
  description: 'Bộ tiêu chí còn sửa được gì. What of a method the viewer may still change.',
  valuesConfig: {
    ALL: { description: 'Bản nháp: chưa ai chấm, sửa hay xoá đều được. A draft: nothing has been scored by it.' },
    WORDS: { description: 'Đã có điểm: chỉ sửa tên, cơ quan, căn cứ và các ngày. Scored by: words and days alone.' },
    NOTHING: { description: 'Đã công bố, hoặc của nơi khác. Published, or another body’s.' },
  },
});

@ObjectType('ParCriterion', { description: 'Tiêu chí của bộ chỉ số cải cách hành chính. A criterion of a method.' })
export class ParCriterionType {
  @Field(() => String, { description: 'Its code within the method.' })
  code!: string;

  @Field(() => ParCriterionKind, { description: 'How it is scored.' })
  kind!: ParCriterionKind;

  @Field(() => String, { description: 'Name, in Vietnamese.' })
  name!: string;

  @Field(() => Float, { description: 'Most points it gives, or takes.' })
  maxPoints!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Tài liệu kiểm chứng phải có. The evidence it asks for; null where none is named.',
  })
  evidenceWanted!: string | null;
}

@ObjectType('ParMethod', {
  description:
    'Bộ tiêu chí của một nơi, một năm. How one body scored its communes in one year; points of two methods are never compared.',
})
export class ParMethodType {
  @Field(() => String, { description: 'Names it among all methods.' })
  key!: string;

  @Field(() => String, { description: 'Name, in Vietnamese.' })
  name!: string;

  @Field(() => String, { description: 'Cơ quan thẩm định. Who appraises.' })
  body!: string;

  @Field(() => String, { description: 'Code of the province then.' })
  provinceCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The district of before July 2025; null where the province scores.',
  })
  districtName!: string | null;

  @Field(() => Int, { description: 'Year it is of.' })
  year!: number;

  @Field(() => Float, { description: 'What criteria and survey add up to.' })
  fullPoints!: number;

  @Field(() => DateScalar, { description: 'First day communes score themselves.' })
  selfFrom!: string;

  @Field(() => DateScalar, { description: 'Last such day.' })
  selfUntil!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày công bố. When places became final; null until then.' })
  closedOn!: string | null;

  @Field(() => String, { description: 'Căn cứ. What it rests on.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'What else to know of it.' })
  note!: string | null;

  @Field(() => Boolean, { description: 'Số liệu minh hoạ. Whether its points are made up for the demo.' })
  isDemo!: boolean;

  @Field(() => [ParCriterionType], { description: 'Its criteria, in order.' })
  criteria!: readonly ParCriterionType[];

  @Field(() => ParMethodChanges, { description: 'What of it the viewer may change.' })
  changes!: ParMethodChanges;

  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;
}

@ObjectType('ParScore', { description: 'Điểm của một tiêu chí. What a commune gave itself, and what it was given.' })
export class ParScoreType {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterion!: string;

  @Field(() => Float, { nullable: true, description: 'Điểm tự chấm. Its own points.' })
  selfPoints!: number | null;

  @Field(() => String, { nullable: true, description: 'Tài liệu kiểm chứng. Evidence.' })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the evidence can be read.' })
  evidenceUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Who scored it, for the commune.' })
  scoredBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  scoredAt!: string | null;

  @Field(() => Float, { nullable: true, description: 'Điểm thẩm định. The points that count.' })
  appraisedPoints!: number | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  appraisalNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Who appraised it: never who scored it.' })
  appraisedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  appraisedAt!: string | null;

  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;
}

@ObjectType('ParIndexRow', { description: 'Kết quả của một đơn vị. What a unit reached by one method.' })
export class ParIndexRowType {
  @Field(() => AdministrativeUnitStub, { description: 'The unit, as it was that year.' })
  unit!: Stub;

  @Field(() => Int, { nullable: true, description: 'Place among the units of the same method; equal points share it.' })
  rank!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Criteria, survey and bonus less penalty; null until all is appraised.',
  })
  points!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its own points, criteria and bonus.' })
  selfPoints!: number | null;

  @Field(() => Float, { description: 'Appraised points for criteria.' })
  criteriaPoints!: number;

  @Field(() => Float, { description: 'Points of the survey.' })
  surveyPoints!: number;

  @Field(() => Float, { description: 'Bonus points.' })
  bonusPoints!: number;

  @Field(() => Float, { description: 'Penalty points.' })
  penaltyPoints!: number;

  @Field(() => String, { nullable: true, description: 'Why it has no place; null where it has one.' })
  reason!: string | null;

  @Field(() => [ParScoreType], { description: 'Criterion by criterion, as far as the viewer may see them.' })
  scores!: readonly ParScoreType[];
}

@ObjectType('ParIndex', { description: 'Chỉ số cải cách hành chính cấp xã. The PAR index of communes, by one method.' })
export class ParIndexType {
  @Field(() => ParMethodType, { description: 'The method: of one body and one year.' })
  method!: ParMethodType;

  @Field(() => [ParIndexRowType], { description: 'Best first, then those without a place.' })
  rows!: readonly ParIndexRowType[];
}

@ObjectType('ParStreak', {
  description: 'Chuỗi năm dẫn đầu. Years in a row among the first of the same body; places are compared, not points.',
})
export class ParStreakType {
  @Field(() => AdministrativeUnitStub, { description: 'The unit, as it was then.' })
  unit!: Stub;

  @Field(() => Int, { description: 'First year.' })
  from!: number;

  @Field(() => Int, { description: 'Last year.' })
  to!: number;

  @Field(() => Int, { description: 'How many.' })
  years!: number;

  @Field(() => [String], { description: 'Keys of the methods, one a year.' })
  methods!: readonly string[];
}

@ObjectType('ScoreParCriterionPayload', { description: 'Điểm vừa chấm. The score as it stands, or why not.' })
export class ScoreParCriterionPayload {
  @Field(() => ParScoreType, { nullable: true, description: 'The score; null when it was refused.' })
  score!: ParScoreType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('AppraiseParCriterionPayload', { description: 'Điểm vừa thẩm định. The score as it stands, or why not.' })
export class AppraiseParCriterionPayload extends ScoreParCriterionPayload {}

@ObjectType('SaveParMethodPayload', { description: 'Bộ tiêu chí vừa lập. The method, or why not.' })
export class SaveParMethodPayload {
  @Field(() => ParMethodType, { nullable: true, description: 'The method; null when it was refused.' })
  method!: ParMethodType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('DeleteParMethodPayload', { description: 'Bộ tiêu chí vừa xoá. The draft that is gone, or why not.' })
export class DeleteParMethodPayload {
  @Field(() => String, { nullable: true, description: 'Key of the method that is gone; null when it was refused.' })
  key!: string | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('PublishParIndexPayload', { description: 'Kết quả vừa công bố. The method that is final now, or why not.' })
export class PublishParIndexPayload extends SaveParMethodPayload {}
