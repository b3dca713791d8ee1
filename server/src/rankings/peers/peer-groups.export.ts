import { column, type ExportView } from '../../platform/export-view.ts';
import { IN_FORCE_ON, KNOWN_AT } from '../analysis.export.ts';
import { UNIT_COLUMNS } from '../ranking/ranking.export.ts';

/** Who is compared with whom: one line a group and unit. */
export const peerGroupsExport: ExportView = {
  name: 'peer-groups',
  title: { vi: 'Nhóm so sánh và đơn vị trong nhóm', en: 'Peer groups and their units' },
  note: {
    vi: 'Theo loại, mức dân số, tỉnh, miền núi, biên giới vào ngày xét; thêm nhóm riêng của người xem và nhóm được chia sẻ.',
    en: 'By kind, population, province, mountain and border on the day; own groups of the reader and those shared.',
  },
  page: { name: 'peer-groups' },
  parameters: [IN_FORCE_ON, KNOWN_AT],
  document: `query Export($asOf: Date, $knownAt: DateTime) {
  peerGroups(asOf: $asOf, knownAt: $knownAt) { key kind name source units { code name } }
}`,
  rows: ['peerGroups', 'units'],
  columns: [
    column('group', ['TEXT', 'Mã nhóm', 'Key of the group'], { path: '../key' }),
    column('group_kind', ['TEXT', 'Loại nhóm', 'Kind of group'], { path: '../kind' }),
    column('group_name', ['TEXT', 'Nhóm', 'Group'], { path: '../name' }),
    column('source', ['TEXT', 'Nguồn', 'Source'], { path: '../source' }),
    ...UNIT_COLUMNS.map((each) => ({ ...each, path: each.path.slice(1) })),
  ],
};
