import { registerEnumType } from 'type-graphql';

const same = <Name extends string>(...names: Name[]): { readonly [Key in Name]: Key } =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Key in Name]: Key };

export const PlacementState = same('DRAFT', 'LOCKED', 'APPROVED', 'SUPERSEDED');
registerEnumType(PlacementState, {
  name: 'PlacementState',
  description: 'Trạng thái phương án. How a scenario stands.',
  valuesConfig: {
    DRAFT: { description: 'Bản nháp: can be changed and worked out anew.' },
    LOCKED: { description: 'Đã khoá, chờ người thứ hai duyệt: waits for a second person.' },
    APPROVED: { description: 'Đã duyệt: its decisions stand.' },
    SUPERSEDED: { description: 'Đã được thay thế: later decisions took the place of all of its own.' },
  },
});

export const PlacementRunState = same('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED');
registerEnumType(PlacementRunState, {
  name: 'PlacementRunState',
  description: 'Tình trạng lần tính. How a run of the solver stands.',
  valuesConfig: {
    RUNNING: { description: 'Đang tính: the best plan so far may be there already.' },
    DONE: { description: 'Xong: the plan and its reasons are complete.' },
    FAILED: { description: 'Hỏng: a fault of the program; start again.' },
    INTERRUPTED: { description: 'Bị ngắt: its server ended; start again, it gives the same plan.' },
  },
});

export const PlacementPhase = same('PLAN', 'SECOND_BEST', 'EMPTY_POSTS', 'END');
registerEnumType(PlacementPhase, {
  name: 'PlacementPhase',
  description: 'Bước đang tính. What a run is at.',
  valuesConfig: {
    PLAN: { description: 'Tìm phương án: looks for the plan.' },
    SECOND_BEST: { description: 'Lựa chọn thứ hai của từng người: what each person’s next best would cost.' },
    EMPTY_POSTS: { description: 'Vị trí còn trống: what would fill each empty post.' },
    END: { description: 'Đã xong mọi bước: nothing is left to do.' },
  },
});

export const PlacementProof = same('OPTIMAL', 'WITHIN_GAP', 'OUT_OF_TIME', 'STOPPED');
registerEnumType(PlacementProof, {
  name: 'PlacementProof',
  description: 'Mức chứng minh. How far a plan is proved.',
  valuesConfig: {
    OPTIMAL: { description: 'Không có phương án nào tốt hơn: no plan is better.' },
    WITHIN_GAP: { description: 'Cách chặn trên không quá 0,1 %: at most 0.1 % from the bound.' },
    OUT_OF_TIME: { description: 'Hết giờ: time ran out, see `gap`.' },
    STOPPED: { description: 'Người dùng dừng: somebody stopped it, see `gap`.' },
  },
});

export const PlacementWeightName = same('QUALIFICATION', 'EXPERIENCE', 'DISTANCE', 'STAYING', 'LOCAL', 'BALANCE');
registerEnumType(PlacementWeightName, {
  name: 'PlacementWeightName',
  description: 'Tiêu chí của phương án. What a plan is weighed by.',
  valuesConfig: {
    QUALIFICATION: { description: 'Chuyên ngành và trình độ: field four fifths, degree one fifth.' },
    EXPERIENCE: { description: 'Kinh nghiệm lĩnh vực: years up to ten; for leaders half of it having led.' },
    DISTANCE: { description: 'Gần nơi ở: full at home, nothing beyond 60 km.' },
    STAYING: { description: 'Giữ nguyên nơi và việc: the unit half, the work half.' },
    LOCAL: { description: 'Hiểu địa bàn, biết tiếng: knowing the unit half, one of its languages half.' },
    BALANCE: { description: 'Chia đều thiếu hụt: each person missing from a unit’s fair share.' },
  },
});

export const PlacementCoverKind = same('LANGUAGE', 'SKILL');
registerEnumType(PlacementCoverKind, {
  name: 'PlacementCoverKind',
  description: 'Loại yêu cầu tối thiểu. What a unit needs some of.',
  valuesConfig: {
    LANGUAGE: { description: 'Ngôn ngữ: speakers of a language.' },
    SKILL: { description: 'Kỹ năng: people with a skill.' },
  },
});

export const PlacementReasonCode = same(
  'NEEDED',
  'FITTING',
  'PINNED_ELSEWHERE',
  'BLOCKED',
  'PLACED_IN_FIELD',
  'PLACED_OTHERWISE',
  'FREE',
  'UNIT_FULL',
  'DEPARTMENT_FULL',
  'TRANSFERS_USED_UP',
);
registerEnumType(PlacementReasonCode, {
  name: 'PlacementReasonCode',
  description: 'Một mắt xích lý do. One link of the chain that says why a post is empty.',
  valuesConfig: {
    NEEDED: { description: 'Số vị trí cùng lĩnh vực: posts of the field in the scenario.' },
    FITTING: {
      description: 'Số người đủ chuyên môn: people fit for the post; the next links account for each of them.',
    },
    PINNED_ELSEWHERE: { description: 'Đã ghim ở vị trí khác: pinned to another post.' },
    BLOCKED: { description: 'Vướng quy tắc: a rule forbids it, see `rule`.' },
    PLACED_IN_FIELD: { description: 'Đã bố trí cùng lĩnh vực: needed on a post of the same field.' },
    PLACED_OTHERWISE: { description: 'Đã bố trí lĩnh vực khác: needed on a post of another field.' },
    FREE: { description: 'Chưa bố trí: free, but a limit leaves no room.' },
    UNIT_FULL: { description: 'Đơn vị đã đủ định mức: the unit has as many as it may.' },
    DEPARTMENT_FULL: { description: 'Tổ chức đã đủ người: the organisation has as many as it may.' },
    TRANSFERS_USED_UP: { description: 'Hết số lượt điều động: no more transfers are allowed.' },
  },
});

export const PlacementBendingKind = same(
  'NEAR_FIELD',
  'LOWER_DEGREE',
  'FARTHER',
  'ONE_MORE_IN_UNIT',
  'ONE_MORE_IN_DEPARTMENT',
  'ONE_MORE_TRANSFER',
  'UNPIN',
  'ONE_MORE_PERSON',
);
registerEnumType(PlacementBendingKind, {
  name: 'PlacementBendingKind',
  description:
    'Nới lỏng một điều. One thing bent, the cheapest that fills a post; law that blocks a person is never bent.',
  valuesConfig: {
    NEAR_FIELD: { description: 'Nhận chuyên môn gần: takes a near field at this post.' },
    LOWER_DEGREE: { description: 'Nhận trình độ thấp hơn một bậc: takes one degree less.' },
    FARTHER: { description: 'Nhận người ở xa hơn: lets the distance limit off.' },
    ONE_MORE_IN_UNIT: { description: 'Thêm một chỉ tiêu cho đơn vị: one more person in the unit.' },
    ONE_MORE_IN_DEPARTMENT: { description: 'Thêm một người cho tổ chức: one more person in the organisation.' },
    ONE_MORE_TRANSFER: { description: 'Thêm một lượt điều động: one more transfer.' },
    UNPIN: { description: 'Bỏ ghim một người: lets one pinned person go.' },
    ONE_MORE_PERSON: { description: 'Tuyển hoặc điều động thêm một người: nothing less than one more person.' },
  },
});

export const FairnessAttribute = same('SEX', 'AGE', 'ETHNICITY', 'OLD_UNIT');
registerEnumType(FairnessAttribute, {
  name: 'FairnessAttribute',
  description: 'Nhóm theo. What people are grouped by.',
  valuesConfig: {
    SEX: { description: 'Giới tính: sex.' },
    AGE: { description: 'Tuổi năm bố trí: age in the year of the placement, in bands of ten.' },
    ETHNICITY: { description: 'Dân tộc: ethnicity.' },
    OLD_UNIT: { description: 'Đơn vị cũ: the unit as it was before the merger.' },
  },
});
