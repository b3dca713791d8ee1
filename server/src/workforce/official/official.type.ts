import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { AssignmentType } from '../assignment/assignment.type.ts';
import { WorkFieldType } from '../establishment/work-field.type.ts';
import { AdministrativeUnitStub } from '../unit/unit.stub.ts';
import { AbsenceKind, CircumstanceKind, OfficialKind, ReviewBand, Sex } from './official.words.ts';

@ObjectType('Qualification', { description: 'Trình độ đào tạo. A degree.' })
export class QualificationType {
  @Field(() => Int, {
    description:
      'Bậc: 1 trung học phổ thông, 2 trung cấp, 3 cao đẳng, 4 đại học, 5 thạc sĩ, 6 tiến sĩ. 1 high school … 4 university, 5 master, 6 doctor.',
  })
  level!: number;

  @Field(() => String, { description: 'Chuyên ngành: the major.' })
  major!: string;

  @Field(() => WorkFieldType, { nullable: true, description: 'Lĩnh vực phù hợp: the field of work it fits, if any.' })
  field!: WorkFieldType | null;

  @Field(() => String, { nullable: true, description: 'Cơ sở đào tạo: where it was taken.' })
  institution!: string | null;

  @Field(() => Int, { nullable: true, description: 'Năm tốt nghiệp: the year, where known.' })
  awardedYear!: number | null;
}

@ObjectType('Proficiency', { description: 'Kỹ năng hoặc ngôn ngữ. A skill or language with how well.' })
export class ProficiencyType {
  @Field(() => String, { description: 'Tên: what.' })
  name!: string;

  @Field(() => Int, { description: 'Mức 1–3: how well; 3 is a mother tongue, or able to teach it.' })
  level!: number;
}

@ObjectType('Training', { description: 'Một khoá bồi dưỡng. A course somebody took.' })
export class TrainingType {
  @Field(() => String, { description: 'Tên khoá: its name.' })
  name!: string;

  @Field(() => DateScalar, { description: 'Ngày bắt đầu: first day.' })
  startedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày kết thúc: last day; null while it goes on.' })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Chứng chỉ: what was given for it.' })
  certificate!: string | null;
}

@ObjectType('YearReview', { description: 'Kết quả xếp loại năm. What was decided of somebody at the end of a year.' })
export class YearReviewType {
  @Field(() => Int, { description: 'Năm: the year.' })
  year!: number;

  @Field(() => ReviewBand, { description: 'Mức xếp loại: the band.' })
  band!: ReviewBand;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày quyết định: when it was decided.' })
  decidedOn!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Điểm tiêu chí chung, 0–30, do người đánh giá cho: given by people.',
  })
  generalPoints!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Điểm kết quả, 0–70, tính lúc quyết định: computed when it was decided.',
  })
  resultPoints!: number | null;

  @Field(() => String, { nullable: true, description: 'Lý do của người quyết định: why, where it was told.' })
  note!: string | null;
}

@ObjectType('Circumstance', { description: 'Trường hợp chưa điều động. Why somebody is not transferred for a time.' })
export class CircumstanceType {
  @Field(() => CircumstanceKind, { description: 'Trường hợp: which.' })
  kind!: CircumstanceKind;

  @Field(() => DateScalar, { description: 'Từ ngày: first day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Đến ngày: last day; null while it goes on.' })
  validUntil!: string | null;
}

@ObjectType('Absence', { description: 'Một lần nghỉ. A time somebody is away.' })
export class AbsenceType {
  @Field(() => AbsenceKind, { description: 'Loại nghỉ: why.' })
  kind!: AbsenceKind;

  @Field(() => DateScalar, { description: 'Từ ngày: first day.' })
  fromDay!: string;

  @Field(() => DateScalar, { description: 'Đến ngày: last day.' })
  toDay!: string;
}

@ObjectType('Shift', { description: 'Một ca trực. A turn at the counter.' })
export class ShiftType {
  @Field(() => DateScalar, { description: 'Ngày: the day.' })
  day!: string;

  @Field(() => String, { description: 'Buổi: `MORNING`, `AFTERNOON`, `EVENING` or `SATURDAY`.' })
  part!: string;

  @Field(() => String, { description: 'Nơi trực: the place; empty for the center itself.' })
  place!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Official', {
  description: 'Cán bộ, công chức, viên chức, người lao động của xã. Somebody who works for a commune.',
})
export class OfficialType {
  /** Not a field: the row's key. */
  rowId!: number;

  @Field(() => ID, { description: 'Opaque, stable and unique for ever.' })
  id!: string;

  @Field(() => String, { description: 'Mã cán bộ: as in dossiers and registers.' })
  code!: string;

  @Field(() => String, { description: 'Họ và tên: the whole name.' })
  name!: string;

  @Field(() => String, { description: 'Họ: family name.' })
  familyName!: string;

  @Field(() => String, { description: 'Tên: given name, what lists are sorted by.' })
  givenName!: string;

  @Field(() => OfficialKind, { description: 'Diện: what somebody is employed as.' })
  kind!: OfficialKind;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày sinh: date of birth.' })
  birthDate!: string | null;

  @Field(() => Sex, { nullable: true, description: 'Giới tính: sex.' })
  sex!: Sex | null;

  @Field(() => String, { nullable: true, description: 'Dân tộc: ethnicity. Sensitive: for HR officers alone.' })
  ethnicity?: string | null;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'Nơi ở: the unit somebody lives in.' })
  homeUnit!: Stub | null;

  @Field(() => String, { nullable: true, description: 'Thôn, bản, tổ dân phố: the village somebody lives in.' })
  homeVillage!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày tuyển dụng: first day of service.' })
  hiredOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày thôi việc: last day of service; null while in service.',
  })
  leftOn!: string | null;

  @Field(() => Boolean, { description: 'Dữ liệu minh hoạ: whether it is made up for the demo.' })
  isDemo!: boolean;

  @Field(() => Int, { description: 'Số lần được khen: commendations, of all years.' })
  commendationCount!: number;

  @Field(() => AssignmentType, {
    nullable: true,
    description: 'Công việc hiện nay: where somebody works today; null without an assignment in force.',
  })
  currentAssignment!: AssignmentType | null;

  @Field(() => [AssignmentType], {
    description: 'Quá trình công tác: every assignment, oldest first, also in units that are no more.',
  })
  assignments?: AssignmentType[];

  @Field(() => [QualificationType], { description: 'Trình độ: degrees, highest first.' })
  qualifications?: QualificationType[];

  @Field(() => [ProficiencyType], { description: 'Kỹ năng: skills.' })
  skills?: ProficiencyType[];

  @Field(() => [ProficiencyType], { description: 'Ngôn ngữ: languages spoken, also those of the peoples.' })
  languages?: ProficiencyType[];

  @Field(() => [TrainingType], { description: 'Bồi dưỡng: courses, newest first.' })
  trainings?: TrainingType[];

  @Field(() => [YearReviewType], { description: 'Xếp loại hằng năm: yearly assessments, newest first.' })
  reviews?: YearReviewType[];

  @Field(() => [CircumstanceType], {
    nullable: true,
    description: 'Trường hợp chưa điều động: what forbids a transfer. Sensitive: for HR officers alone.',
  })
  circumstances?: CircumstanceType[] | null;

  @Field(() => [AbsenceType], { description: 'Các lần nghỉ: absences, newest first.' })
  absences?: AbsenceType[];

  @Field(() => [ShiftType], { description: 'Lịch trực: shifts from today on.' })
  shifts?: ShiftType[];
}

@ObjectType('OfficialEdge', { description: 'Một người trong trang. An official in a page.' })
export class OfficialEdgeType {
  @Field(() => OfficialType, { description: 'The official.' })
  node!: OfficialType;

  @Field(() => String, { description: 'Where it stands; give it as `after`.' })
  cursor!: string;
}

@ObjectType('OfficialConnection', { description: 'Một trang cán bộ. A page of officials.' })
export class OfficialConnectionType {
  @Field(() => [OfficialEdgeType], { description: 'Officials with their cursors.' })
  edges!: OfficialEdgeType[];

  @Field(() => [OfficialType], { description: 'The officials alone, by given name in Vietnamese order.' })
  nodes!: OfficialType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Officials on all pages; counted only when asked for.' })
  totalCount!: number | null;
}
