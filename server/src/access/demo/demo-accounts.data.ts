import type { Role } from '../policy/policy.words.ts';

/** The one password of all demo accounts, told at start; no other account may have one like it. */
export const DEMO_PASSWORD = 'demo-mot-cua';

/** Of the demo's citizen, who has dossiers in the demo: made up, no province has numbers that begin like it. */
export const DEMO_ID_NUMBER = '000200000001';

export interface DemoAccount {
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  /** Code of a unit of today. */
  readonly unitCode?: string;
  readonly provinceCode?: string;
  readonly formerDistrict?: string;
  /** Of a citizen: made up like the demo's applicants, one of whom it is. */
  readonly idNumber?: string;
}

/** One account for each role, all of Lào Cai. Names of offices, not of persons. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { userName: 'lanhdao', displayName: 'Lãnh đạo tỉnh Lào Cai', role: 'PROVINCE_LEADER', provinceCode: '15' },
  {
    userName: 'huyen.muongkhuong',
    displayName: 'Lãnh đạo huyện Mường Khương (cũ)',
    role: 'DISTRICT_LEADER',
    provinceCode: '10',
    formerDistrict: 'Huyện Mường Khương',
  },
  { userName: 'xa.banlau', displayName: 'Lãnh đạo xã Bản Lầu', role: 'COMMUNE_LEADER', unitCode: '02788' },
  { userName: 'noivu', displayName: 'Cán bộ Sở Nội vụ', role: 'HR_OFFICER', provinceCode: '15' },
  { userName: 'phantich', displayName: 'Người phân tích', role: 'ANALYST' },
  { userName: 'motcua.banlau', displayName: 'Cán bộ một cửa xã Bản Lầu', role: 'ONE_STOP_OFFICER', unitCode: '02788' },
  { userName: 'congdan', displayName: 'Công dân Nguyễn Thị Minh Hoạ', role: 'CITIZEN', idNumber: DEMO_ID_NUMBER },
  { userName: 'quantri', displayName: 'Quản trị hệ thống', role: 'ADMINISTRATOR' },
];
