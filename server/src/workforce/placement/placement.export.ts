import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { OFFICIAL_COLUMNS } from '../official/officials.export.ts';

const SCENARIO = parameter('placement', ['Mã phương án', 'Id of the scenario'], { into: 'id', isRequired: true });

/** Who goes where by one scenario, and how well it fits. */
export const placementSeatsExport: ExportView = {
  name: 'placement-seats',
  title: { vi: 'Phương án bố trí: ai ở đâu', en: 'A placement scenario: who goes where' },
  note: {
    vi: 'Mỗi người được bố trí một dòng: nơi đang làm, vị trí mới, điều động hay không, km từ nhà, mức phù hợp và lựa chọn thứ hai. Bản nháp cho đến khi được phê duyệt.',
    en: 'One line for each person placed: present work, new post, transfer or not, km from home, fit and second best. A draft until it is approved.',
  },
  parameters: [SCENARIO],
  document: `query Export($id: ID!) {
  placement(id: $id) {
    name state effectiveOn
    seats {
      person { code name title unit { code name } isPinned reason }
      post { code name rank unit { code name } field { code name } }
      isTransfer distanceKm points brokenRules { text } notes { text } secondBest { post { code name unit { name } } leastLoss mostLoss }
    }
  }
}`,
  rows: ['placement', 'seats'],
  columns: [
    column('scenario', ['TEXT', 'Phương án', 'Scenario'], { path: '../name' }),
    column('state', ['TEXT', 'Tình trạng', 'State'], { path: '../state' }),
    column('effective_on', ['DATE', 'Ngày hiệu lực', 'Effective on'], { path: '../effectiveOn' }),
    ...OFFICIAL_COLUMNS.map((each) => ({ ...each, path: ['person', each.name] })),
    column('title', ['TEXT', 'Đang làm', 'Present work'], { path: 'person/title' }),
    column('from_code', ['TEXT', 'Mã đơn vị đang làm', 'Code of the present unit'], { path: 'person/unit/code' }),
    column('from_unit', ['TEXT', 'Đơn vị đang làm', 'Present unit'], { path: 'person/unit/name' }),
    column('post_code', ['TEXT', 'Mã vị trí mới', 'Code of the new post'], { path: 'post/code' }),
    column('post', ['TEXT', 'Vị trí mới', 'New post'], { path: 'post/name' }),
    column('rank', ['TEXT', 'Cấp', 'Rank'], { path: 'post/rank' }),
    column('field', ['TEXT', 'Lĩnh vực', 'Field'], { path: 'post/field/name' }),
    column('to_code', ['TEXT', 'Mã đơn vị mới', 'Code of the new unit'], { path: 'post/unit/code' }),
    column('to_unit', ['TEXT', 'Đơn vị mới', 'New unit'], { path: 'post/unit/name' }),
    column('transfer', ['BOOLEAN', 'Là điều động', 'A transfer'], { path: 'isTransfer' }),
    column('distance', ['INTEGER', 'Khoảng cách từ nhà', 'Distance from home'], {
      path: 'distanceKm',
      unit: ['km', 'km'],
    }),
    column('fit', ['NUMBER', 'Mức phù hợp', 'Fit'], { path: 'points', unit: ['điểm, 0 đến 100', 'points, 0 to 100'] }),
    column('pinned', ['BOOLEAN', 'Người quyết định ghim', 'Pinned by a person'], { path: 'person/isPinned' }),
    column('reason', ['TEXT', 'Lý do ghim', 'Reason of the pin'], { path: 'person/reason' }),
    column('broken_rules', ['TEXT', 'Quy tắc bị vi phạm', 'Rules broken'], { path: 'brokenRules/*/text' }),
    column('notes', ['TEXT', 'Điều cần lưu ý', 'To be looked at'], { path: 'notes/*/text' }),
    column('second_post', ['TEXT', 'Lựa chọn thứ hai', 'Second best'], { path: 'secondBest/post/name' }),
    column('second_unit', ['TEXT', 'Đơn vị của lựa chọn thứ hai', 'Unit of the second best'], {
      path: 'secondBest/post/unit/name',
    }),
    column('second_least_loss', ['NUMBER', 'Phương án mất ít nhất', 'The plan loses at least'], {
      path: 'secondBest/leastLoss',
      unit: ['điểm', 'points'],
    }),
    column('second_most_loss', ['NUMBER', 'Phương án mất nhiều nhất', 'The plan loses at most'], {
      path: 'secondBest/mostLoss',
      unit: ['điểm', 'points'],
    }),
  ],
};

/** How one scenario treats groups of people. */
export const placementFairnessExport: ExportView = {
  name: 'placement-fairness',
  title: { vi: 'Phương án bố trí: các nhóm người', en: 'A placement scenario: groups of people' },
  note: {
    vi: 'Mỗi nhóm một dòng: bao nhiêu người, được bố trí, điều động, giữ chức lãnh đạo. Nhóm nhỏ được ẩn.',
    en: 'One line a group: people, placed, transferred, in leading posts. Small groups are hidden.',
  },
  parameters: [SCENARIO],
  document: `query Export($id: ID!) {
  placement(id: $id) { fairness { attribute group people placed transferred leaders } }
}`,
  rows: ['placement', 'fairness'],
  columns: [
    column('attribute', ['TEXT', 'Xét theo', 'By']),
    column('group', ['TEXT', 'Nhóm', 'Group']),
    column('people', ['INTEGER', 'Số người', 'People']),
    column('placed', ['INTEGER', 'Được bố trí', 'Placed']),
    column('transferred', ['INTEGER', 'Điều động', 'Transferred']),
    column('leaders', ['INTEGER', 'Giữ chức lãnh đạo', 'In leading posts']),
  ],
};
