import { column, type ExportView } from '../../platform/export-view.ts';
import { STAFF_SCOPE } from '../establishment/establishment.export.ts';

/** Collectives commended or proposed, those that wait first. */
export const collectivesExport: ExportView = {
  name: 'collective-commendations',
  title: { vi: 'Khen thưởng tập thể', en: 'Collectives commended' },
  note: {
    vi: 'Tập thể được khen hoặc đề nghị khen, đang chờ trước.',
    en: 'Collectives commended or proposed, those that wait first.',
  },
  page: { name: 'recognition', where: { view: 'collectives' } },
  parameters: STAFF_SCOPE,
  document: `query Export($first: Int, $after: String, $scope: StaffScopeInput!) {
  collectiveCommendations(first: $first, after: $after, scope: $scope) {
    nodes { key unit { code name } body kindCode kindName occasion year reason state proposedAt decidedOn decision amount }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['collectiveCommendations'],
  isPaged: true,
  columns: [
    column('key', ['TEXT', 'Mã', 'Key']),
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: 'unit/code' }),
    column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: 'unit/name' }),
    column('body', ['TEXT', 'Tập thể', 'Body']),
    column('kind_code', ['TEXT', 'Mã hình thức', 'Kind code'], { path: 'kindCode' }),
    column('kind', ['TEXT', 'Hình thức', 'Kind'], { path: 'kindName' }),
    column('occasion', ['TEXT', 'Dịp', 'Occasion']),
    column('year', ['INTEGER', 'Năm', 'Year']),
    column('reason', ['TEXT', 'Lý do', 'Reason']),
    column('state', ['TEXT', 'Trạng thái', 'State']),
    column('proposed_at', ['MOMENT', 'Đề nghị lúc', 'Proposed'], { path: 'proposedAt' }),
    column('decided_on', ['DATE', 'Ngày quyết định', 'Decided on'], { path: 'decidedOn' }),
    column('decision', ['TEXT', 'Quyết định', 'Decision']),
    column('amount', ['INTEGER', 'Tiền thưởng', 'Money'], { unit: ['đồng', 'VND'] }),
  ],
};
