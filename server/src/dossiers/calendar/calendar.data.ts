import type { PlainDate } from '../../platform/plain-date.ts';

/** Why a day departs from the usual week of Monday to Friday. */
export const CalendarDayKind = {
  HOLIDAY: 'HOLIDAY',
  COMPENSATORY_DAY_OFF: 'COMPENSATORY_DAY_OFF',
  WORKING_SATURDAY: 'WORKING_SATURDAY',
} as const;
export type CalendarDayKind = (typeof CalendarDayKind)[keyof typeof CalendarDayKind];

export interface CalendarDay {
  readonly date: PlainDate;
  readonly kind: CalendarDayKind;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly source: string;
  /** True where the law gives the number of days but the Government has not yet named them. */
  readonly provisional: boolean;
}

const LAW = 'Bộ luật Lao động 2019, Điều 112';
const MOVED = 'Bộ luật Lao động 2019, Điều 111 khoản 3: ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù';
const CULTURE = 'Nghị quyết 80-NQ/TW: Ngày Văn hóa Việt Nam';
const swap = (year: number): string => `Thông báo hoán đổi ngày làm việc năm ${year} của Bộ Nội vụ`;
const tet = (year: number): string => `Thông báo lịch nghỉ Tết Nguyên đán và Quốc khánh năm ${year}; ${LAW}`;

const NAMES = {
  newYear: ['Tết Dương lịch', "New Year's Day"],
  tet: ['Tết Nguyên đán', 'Lunar New Year'],
  hung: ['Giỗ Tổ Hùng Vương', 'Hùng Kings Commemoration Day'],
  victory: ['Ngày Chiến thắng', 'Victory Day'],
  labour: ['Ngày Quốc tế Lao động', 'Labour Day'],
  national: ['Quốc khánh', 'National Day'],
  culture: ['Ngày Văn hóa Việt Nam', 'Vietnam Culture Day'],
} as const;
type Name = keyof typeof NAMES;

interface Plan {
  readonly year: number;
  readonly provisional?: boolean;
  /** `MM-DD` of each holiday. */
  readonly holidays: Readonly<Partial<Record<Name, readonly string[]>>>;
  /** `MM-DD` of each day off for a holiday that fell on a day of rest. */
  readonly compensatory: Readonly<Partial<Record<Name, readonly string[]>>>;
  /** A weekday off and the Saturday worked for it. */
  readonly swaps: readonly (readonly [off: string, worked: string])[];
}

const sourceOf = (name: Name, year: number): string =>
  name === 'tet' || name === 'national' ? tet(year) : name === 'culture' ? CULTURE : LAW;

function daysOf({ year, holidays, compensatory, swaps, provisional = false }: Plan): CalendarDay[] {
  const named = (name: Name, kind: CalendarDayKind, source: string) => (day: string) => ({
    date: `${year}-${day}`,
    kind,
    nameVi: kind === 'HOLIDAY' ? NAMES[name][0] : `Nghỉ bù ${NAMES[name][0]}`,
    nameEn: kind === 'HOLIDAY' ? NAMES[name][1] : `Day off in lieu of ${NAMES[name][1]}`,
    source,
    provisional,
  });
  const entries = <T>(of: Readonly<Partial<Record<Name, T>>>) => Object.entries(of) as [Name, T][];
  return [
    ...entries(holidays).flatMap(([name, days]) => days.map(named(name, 'HOLIDAY', sourceOf(name, year)))),
    ...entries(compensatory).flatMap(([name, days]) => days.map(named(name, 'COMPENSATORY_DAY_OFF', MOVED))),
    ...swaps.flatMap(([off, worked]) => swapped({ year, off, worked, provisional })),
  ].sort((a, b) => a.date.localeCompare(b.date));
}

function swapped(pair: { year: number; off: string; worked: string; provisional: boolean }): CalendarDay[] {
  const common = { source: swap(pair.year), provisional: pair.provisional };
  return [
    {
      date: `${pair.year}-${pair.off}`,
      kind: 'COMPENSATORY_DAY_OFF',
      nameVi: `Nghỉ hoán đổi, làm bù ngày ${pair.worked.split('-').reverse().join('/')}`,
      nameEn: `Day off, swapped for ${pair.year}-${pair.worked}`,
      ...common,
    },
    {
      date: `${pair.year}-${pair.worked}`,
      kind: 'WORKING_SATURDAY',
      nameVi: `Làm bù cho ngày ${pair.off.split('-').reverse().join('/')}`,
      nameEn: `Worked in exchange for ${pair.year}-${pair.off}`,
      ...common,
    },
  ];
}

const PLANS: readonly Plan[] = [
  {
    year: 2023,
    holidays: {
      newYear: ['01-01'],
      tet: ['01-20', '01-21', '01-22', '01-23', '01-24'],
      hung: ['04-29'],
      victory: ['04-30'],
      labour: ['05-01'],
      national: ['09-01', '09-02'],
    },
    compensatory: {
      newYear: ['01-02'],
      tet: ['01-25', '01-26'],
      hung: ['05-02'],
      victory: ['05-03'],
      national: ['09-04'],
    },
    swaps: [],
  },
  {
    year: 2024,
    holidays: {
      newYear: ['01-01'],
      tet: ['02-08', '02-09', '02-10', '02-11', '02-12'],
      hung: ['04-18'],
      victory: ['04-30'],
      labour: ['05-01'],
      national: ['09-02', '09-03'],
    },
    compensatory: { tet: ['02-13', '02-14'] },
    swaps: [['04-29', '05-04']],
  },
  {
    year: 2025,
    holidays: {
      newYear: ['01-01'],
      tet: ['01-27', '01-28', '01-29', '01-30', '01-31'],
      hung: ['04-07'],
      victory: ['04-30'],
      labour: ['05-01'],
      national: ['09-01', '09-02'],
    },
    compensatory: {},
    swaps: [['05-02', '04-26']],
  },
  {
    year: 2026,
    holidays: {
      newYear: ['01-01'],
      tet: ['02-16', '02-17', '02-18', '02-19', '02-20'],
      hung: ['04-26'],
      victory: ['04-30'],
      labour: ['05-01'],
      national: ['09-01', '09-02'],
      culture: ['11-24'],
    },
    compensatory: { hung: ['04-27'] },
    swaps: [
      ['01-02', '01-10'],
      ['08-31', '08-22'],
    ],
  },
  {
    // Days not yet named by the Government: the pattern of 2024, when the first day of Tết was a Saturday too.
    year: 2027,
    provisional: true,
    holidays: {
      newYear: ['01-01'],
      tet: ['02-04', '02-05', '02-06', '02-07', '02-08'],
      hung: ['04-16'],
      victory: ['04-30'],
      labour: ['05-01'],
      national: ['09-02', '09-03'],
      culture: ['11-24'],
    },
    compensatory: { tet: ['02-09', '02-10'], labour: ['05-03'] },
    swaps: [],
  },
];

/** Every departure from the usual working week, 2023 to 2027. */
export const CALENDAR_DAYS: readonly CalendarDay[] = PLANS.flatMap(daysOf);
