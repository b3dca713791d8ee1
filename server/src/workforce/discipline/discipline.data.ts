interface DisciplineKind {
  readonly code: string;
  readonly name: string;
  readonly ofCadres: boolean;
  readonly ofCivilServants: boolean;
  readonly leadersOnly: boolean;
  readonly validUntil: string | null;
  readonly source: string;
}

const KEPT = { validUntil: null, source: 'Nghị định 112/2020/NĐ-CP; giữ lại trong Nghị định 172/2025/NĐ-CP' } as const;
const ABOLISHED = {
  validUntil: '2025-06-30',
  source: 'Nghị định 112/2020/NĐ-CP và 71/2023/NĐ-CP; bị bỏ từ 01/7/2025 theo Nghị định 172/2025/NĐ-CP',
} as const;
const BOTH = { ofCadres: true, ofCivilServants: true, leadersOnly: false } as const;
const SERVANTS = { ofCadres: false, ofCivilServants: true } as const;

/** When the first of the two laws came into force. */
export const DISCIPLINE_FROM = '2020-09-20';

/** Kinds of discipline, lightest first. */
export const DISCIPLINE_KINDS: readonly DisciplineKind[] = [
  { ...BOTH, ...KEPT, code: 'KHIEN_TRACH', name: 'Khiển trách' },
  { ...BOTH, ...KEPT, code: 'CANH_CAO', name: 'Cảnh cáo' },
  { ...SERVANTS, ...ABOLISHED, leadersOnly: false, code: 'HA_BAC_LUONG', name: 'Hạ bậc lương' },
  { ...SERVANTS, ...ABOLISHED, leadersOnly: true, code: 'GIANG_CHUC', name: 'Giáng chức' },
  { ...BOTH, ...KEPT, leadersOnly: true, code: 'CACH_CHUC', name: 'Cách chức' },
  { ...SERVANTS, ...KEPT, leadersOnly: false, code: 'BUOC_THOI_VIEC', name: 'Buộc thôi việc' },
  { ...KEPT, ofCadres: true, ofCivilServants: false, leadersOnly: false, code: 'BAI_NHIEM', name: 'Bãi nhiệm' },
];
