import { registerEnumType } from 'type-graphql';

export const OfficialKind = {
  CADRE: 'CADRE',
  CIVIL_SERVANT: 'CIVIL_SERVANT',
  PUBLIC_EMPLOYEE: 'PUBLIC_EMPLOYEE',
  CONTRACT: 'CONTRACT',
  NON_PROFESSIONAL: 'NON_PROFESSIONAL',
} as const;
export type OfficialKind = keyof typeof OfficialKind;
registerEnumType(OfficialKind, {
  name: 'OfficialKind',
  description: 'Diện cán bộ. What somebody is employed as.',
  valuesConfig: {
    CADRE: { description: 'Cán bộ: elected or appointed for a term.' },
    CIVIL_SERVANT: { description: 'Công chức: civil servant.' },
    PUBLIC_EMPLOYEE: { description: 'Viên chức: employee of a public service unit.' },
    CONTRACT: { description: 'Lao động hợp đồng: under a labour contract.' },
    NON_PROFESSIONAL: { description: 'Người hoạt động không chuyên trách: part-time, until before 31 May 2026.' },
  },
});

export const Sex = { FEMALE: 'FEMALE', MALE: 'MALE' } as const;
export type Sex = keyof typeof Sex;
registerEnumType(Sex, {
  name: 'Sex',
  description: 'Giới tính. Sex, as on the identity card.',
  valuesConfig: { FEMALE: { description: 'Nữ: female.' }, MALE: { description: 'Nam: male.' } },
});

export const AssignmentKind = {
  PRIMARY: 'PRIMARY',
  CONCURRENT: 'CONCURRENT',
  SECONDMENT: 'SECONDMENT',
  TEMPORARY: 'TEMPORARY',
  DESIGNATED: 'DESIGNATED',
} as const;
export type AssignmentKind = keyof typeof AssignmentKind;
registerEnumType(AssignmentKind, {
  name: 'AssignmentKind',
  description: 'Hình thức bố trí. How somebody was assigned.',
  valuesConfig: {
    PRIMARY: { description: 'Chính thức: the main work; one at a time.' },
    CONCURRENT: { description: 'Kiêm nhiệm: beside the main work.' },
    SECONDMENT: { description: 'Biệt phái: elsewhere for at most three years.' },
    TEMPORARY: { description: 'Tạm thời bố trí: until a day the law sets.' },
    DESIGNATED: { description: 'Dự kiến: named before the day on which it takes effect.' },
  },
});

export const CircumstanceKind = {
  UNDER_DISCIPLINE: 'UNDER_DISCIPLINE',
  UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
  SERIOUS_ILLNESS: 'SERIOUS_ILLNESS',
  LONG_TRAINING: 'LONG_TRAINING',
  PREGNANCY_OR_SMALL_CHILD: 'PREGNANCY_OR_SMALL_CHILD',
} as const;
export type CircumstanceKind = keyof typeof CircumstanceKind;
registerEnumType(CircumstanceKind, {
  name: 'CircumstanceKind',
  description: 'Trường hợp chưa điều động (Nghị định 170/2025/NĐ-CP, Điều 25). Why somebody is not transferred.',
  valuesConfig: {
    UNDER_DISCIPLINE: { description: 'Đang trong thời gian xem xét kỷ luật: discipline is being considered.' },
    UNDER_INVESTIGATION: { description: 'Đang bị điều tra, thanh tra, kiểm tra: under investigation or inspection.' },
    SERIOUS_ILLNESS: { description: 'Đang điều trị bệnh hiểm nghèo: seriously ill.' },
    LONG_TRAINING: { description: 'Đang đào tạo tập trung dài hạn: in long training.' },
    PREGNANCY_OR_SMALL_CHILD: {
      description:
        'Mang thai, nghỉ thai sản, nuôi con dưới 36 tháng: pregnant, on maternity leave or with a small child.',
    },
  },
});

export const ReviewBand = {
  EXCELLENT: 'EXCELLENT',
  GOOD: 'GOOD',
  COMPLETED: 'COMPLETED',
  NOT_COMPLETED: 'NOT_COMPLETED',
} as const;
export type ReviewBand = keyof typeof ReviewBand;
registerEnumType(ReviewBand, {
  name: 'ReviewBand',
  description: 'Mức xếp loại chất lượng (Nghị định 335/2025/NĐ-CP). The band of a yearly assessment.',
  valuesConfig: {
    EXCELLENT: { description: 'Hoàn thành xuất sắc nhiệm vụ: from 90 points.' },
    GOOD: { description: 'Hoàn thành tốt nhiệm vụ: from 70 to below 90.' },
    COMPLETED: { description: 'Hoàn thành nhiệm vụ: from 50 to below 70.' },
    NOT_COMPLETED: { description: 'Không hoàn thành nhiệm vụ: below 50.' },
  },
});

export const AbsenceKind = {
  ANNUAL: 'ANNUAL',
  SICK: 'SICK',
  MATERNITY: 'MATERNITY',
  STUDY: 'STUDY',
  UNPAID: 'UNPAID',
} as const;
export type AbsenceKind = keyof typeof AbsenceKind;
registerEnumType(AbsenceKind, {
  name: 'AbsenceKind',
  description: 'Loại nghỉ. Why somebody is away.',
  valuesConfig: {
    ANNUAL: { description: 'Nghỉ phép năm: annual leave.' },
    SICK: { description: 'Nghỉ ốm: sick leave.' },
    MATERNITY: { description: 'Nghỉ thai sản: maternity leave.' },
    STUDY: { description: 'Đi học: away to study.' },
    UNPAID: { description: 'Nghỉ không lương: unpaid leave.' },
  },
});
