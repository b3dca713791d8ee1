import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { AssignmentType } from '../assignment/assignment.type.ts';
import { AssignmentKind } from '../official/official.words.ts';
import { AdministrativeUnitStub } from '../unit/unit.stub.ts';
import { WorkFieldType } from './work-field.type.ts';

export const OrganisationBody = {
  LEADERSHIP: 'LEADERSHIP',
  OFFICE: 'OFFICE',
  ECONOMY: 'ECONOMY',
  CULTURE_SOCIETY: 'CULTURE_SOCIETY',
  SERVICE_CENTER: 'SERVICE_CENTER',
  COMMUNE: 'COMMUNE',
} as const;
export type OrganisationBody = keyof typeof OrganisationBody;
registerEnumType(OrganisationBody, {
  name: 'OrganisationBody',
  description: 'Tổ chức của xã (Nghị định 150/2025/NĐ-CP). An organisation of a commune.',
  valuesConfig: {
    LEADERSHIP: { description: 'Lãnh đạo UBND: chairman and vice chairmen.' },
    OFFICE: { description: 'Văn phòng HĐND và UBND: the office.' },
    ECONOMY: { description: 'Phòng Kinh tế, hoặc Kinh tế – Hạ tầng – Đô thị: the economic department.' },
    CULTURE_SOCIETY: { description: 'Phòng Văn hoá – Xã hội: the department of culture and society.' },
    SERVICE_CENTER: { description: 'Trung tâm Phục vụ hành chính công: the public administration service center.' },
    COMMUNE: { description: 'Cả xã: undivided, as until 30 June 2025.' },
  },
});

export const PostRank = { HEAD: 'HEAD', DEPUTY: 'DEPUTY', STAFF: 'STAFF' } as const;
export type PostRank = keyof typeof PostRank;
registerEnumType(PostRank, {
  name: 'PostRank',
  description: 'Cấp của vị trí. The rank of a post.',
  valuesConfig: {
    HEAD: { description: 'Cấp trưởng: leads.' },
    DEPUTY: { description: 'Cấp phó: is a deputy.' },
    STAFF: { description: 'Chuyên viên: neither.' },
  },
});

@ObjectType('PostHolder', { description: 'Người đang giữ vị trí. Somebody on a post.' })
export class PostHolderType {
  @Field(() => String, { description: 'Mã cán bộ: the official’s code.' })
  officialCode!: string;

  @Field(() => String, { description: 'Họ và tên: the whole name.' })
  name!: string;

  @Field(() => AssignmentKind, { description: 'Hình thức bố trí: how.' })
  kind!: AssignmentKind;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối: last day; null while it goes on.' })
  validUntil!: string | null;
}

@ObjectType('Post', { description: 'Một vị trí việc làm của đơn vị: một chỗ. One seat in a unit.' })
export class PostType {
  /** Not a field: the row's key. */
  rowId!: number;
  /** Not a field: the day it is told of. */
  asOf!: string;

  @Field(() => String, { description: 'Mã vị trí: the post’s code.' })
  code!: string;

  @Field(() => String, { description: 'Tên vị trí: the position’s name.' })
  name!: string;

  @Field(() => String, { description: 'Mã trong danh mục: the position’s code in the catalogue.' })
  positionCode!: string;

  @Field(() => OrganisationBody, { description: 'Tổ chức: which organisation of the commune.' })
  body!: OrganisationBody;

  @Field(() => PostRank, { description: 'Cấp: its rank.' })
  rank!: PostRank;

  @Field(() => WorkFieldType, { description: 'Lĩnh vực: its field of work.' })
  field!: WorkFieldType;

  @Field(() => Int, { description: 'Bậc trình độ yêu cầu: least degree, as in `Qualification.level`.' })
  requiredLevel!: number;

  @Field(() => DateScalar, { description: 'Ngày bắt đầu: first day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối: last day; null while it goes on.' })
  validUntil!: string | null;

  @Field(() => String, { description: 'Nguồn: where it follows from.' })
  source!: string;

  @Field(() => [PostHolderType], { description: 'Ai đang giữ: who holds it on the day asked for; empty: nobody.' })
  holders?: PostHolderType[];
}

@ObjectType('StaffCell', {
  description: 'Nhu cầu và người của một đơn vị trong một lĩnh vực. Seats and people of a unit in one field.',
})
export class StaffCellType {
  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { description: 'Đơn vị: the unit.' })
  unit!: Stub;

  @Field(() => WorkFieldType, { description: 'Lĩnh vực: the field.' })
  field!: WorkFieldType;

  @Field(() => Int, { description: 'Số vị trí cần: seats.' })
  required!: number;

  @Field(() => Int, { description: 'Số vị trí đã có người: seats with somebody on them.' })
  filled!: number;

  @Field(() => Int, {
    description: 'Số người hiện có: people whose main work it is, seconded ones counted where they work.',
  })
  available!: number;

  @Field(() => Int, { description: 'Thiếu: seats beyond the people; 0 where there are enough.' })
  shortage!: number;

  @Field(() => Int, { description: 'Dôi dư: people beyond the seats; 0 where there are not too many.' })
  surplus!: number;

  @Field(() => Int, { description: 'Tạm thời bố trí: people until a day the law sets, beside `available`.' })
  temporary!: number;

  @Field(() => Int, { description: 'Kiêm nhiệm: people with other main work, beside `available`.' })
  concurrent!: number;
}

@ObjectType('StaffNorm', { description: 'Định mức có ngày hiệu lực. A parameter of the establishment on a day.' })
export class StaffNormType {
  @Field(() => String, {
    description:
      '`STAFF_OF_COMMUNE`, `BODIES_OF_COMMUNE`, `DEPUTIES_OF_BODY`, `VICE_CHAIRS`, `SECONDMENT_YEARS`, `TEMPORARY_END`.',
  })
  key!: string;

  @Field(() => Float, { nullable: true, description: 'Số lượng: the amount; null where it is a day.' })
  amount!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày: the day; null where it is an amount.' })
  day!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Của tỉnh: the province that set it; null for the national one.',
  })
  provinceCode!: string | null;

  @Field(() => DateScalar, { description: 'Hiệu lực từ: first day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Hiệu lực đến: last day; null while it holds.' })
  validUntil!: string | null;

  @Field(() => String, { description: 'Nguồn: the document.' })
  source!: string;
}

@ObjectType('StaffMatrix', {
  description: 'Ma trận đơn vị × lĩnh vực: cần, có, thiếu, dôi dư. Units × fields: seats, people, shortage, surplus.',
})
export class StaffMatrixType {
  @Field(() => DateScalar, { description: 'Ngày xét: the day it is told of.' })
  asOf!: string;

  @Field(() => [StaffCellType], {
    description: 'Các ô có vị trí hoặc người: cells with a seat or somebody, by unit in Vietnamese order, then field.',
  })
  cells!: StaffCellType[];

  @Field(() => [StaffNormType], { description: 'Định mức của ngày đó: the norms of that day, with their sources.' })
  norms!: StaffNormType[];
}

@ObjectType('UnitStaff', {
  description: 'Biên chế của một đơn vị, không nêu tên. Seats and people of a unit, nobody named.',
})
export class UnitStaffType {
  @Field(() => Int, { description: 'Số vị trí: seats.' })
  required!: number;

  @Field(() => Int, { description: 'Số vị trí đã có người: seats with somebody on them.' })
  filled!: number;

  @Field(() => Int, { description: 'Số người: people whose main work is here.' })
  available!: number;

  @Field(() => Int, { description: 'Tạm thời bố trí: temporary people beside them.' })
  temporary!: number;

  @Field(() => Int, { description: 'Kiêm nhiệm: concurrent posts beside them.' })
  concurrent!: number;
}

@ObjectType('ExpiringAssignment', {
  description: 'Một lần bố trí sắp hoặc đã quá hạn. An assignment near or past its end.',
})
export class ExpiringAssignmentType {
  @Field(() => String, { description: 'Mã cán bộ: the official’s code.' })
  officialCode!: string;

  @Field(() => String, { description: 'Họ và tên: the whole name.' })
  officialName!: string;

  @Field(() => AssignmentType, { description: 'Lần bố trí: the assignment.' })
  assignment!: AssignmentType;

  @Field(() => DateScalar, { description: 'Ngày cuối được phép: the last day allowed, by decision or by law.' })
  endsOn!: string;

  @Field(() => Int, { description: 'Số ngày còn lại: days left after `asOf`; negative when past.' })
  daysLeft!: number;
}

@ObjectType('ExpiringAssignmentEdge', {
  description: 'Một lần bố trí sắp hết hạn trong trang. An assignment near its end in a page.',
})
export class ExpiringAssignmentEdgeType {
  @Field(() => ExpiringAssignmentType, { description: 'The assignment.' })
  node!: ExpiringAssignmentType;

  @Field(() => String, { description: 'Where it stands; give it as `after`.' })
  cursor!: string;
}

@ObjectType('ExpiringAssignmentConnection', {
  description: 'Một trang các bố trí sắp hết hạn. A page of assignments near their end.',
})
export class ExpiringAssignmentConnectionType {
  @Field(() => [ExpiringAssignmentEdgeType], { description: 'Assignments with their cursors.' })
  edges!: ExpiringAssignmentEdgeType[];

  @Field(() => [ExpiringAssignmentType], { description: 'The assignments alone, those past their end first.' })
  nodes!: ExpiringAssignmentType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Assignments on all pages; counted only when asked for.' })
  totalCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Đã quá hạn: those past their end; counted only when asked for.' })
  pastCount!: number | null;
}
