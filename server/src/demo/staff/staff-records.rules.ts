import { addDays } from '../../platform/plain-date.ts';
import { BASE_SALARIES, RECOGNITION_KINDS } from '../../workforce/recognition/recognition.data.ts';
import { amountOf } from '../../workforce/recognition/recognition.rules.ts';
import { seeded, type Seeded } from '../seeded.rules.ts';
import { MAJORS, TOLD } from './staff.data.ts';
import type { Assignment, DemoStaff, Official, Row } from './staff.ts';

type Records = Omit<DemoStaff, 'officials' | 'posts' | 'assignments'>;

const COURSE = 'Bồi dưỡng kỹ năng số cho cán bộ, công chức cấp xã';
const DEEDS = [
  'Trả kết quả sớm hạn',
  'Hướng dẫn dân nộp hồ sơ trực tuyến',
  'Sáng kiến rút ngắn thủ tục',
  'Giúp dân vùng sạt lở',
];
const SHIFT_DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

/** Degrees, assessments, praise and reminders of made-up people; each drawn from a stream of that person's own. */
export function recordsOf(officials: readonly Official[], assignments: readonly Assignment[]): Records {
  const byOfficial = Map.groupBy(assignments, ({ officialId }) => officialId);
  return merged(officials.map((official) => recordOf(official, byOfficial.get(official.id) ?? [])));
}

type PerPerson = { readonly [Name in keyof Records]: Row[] };

const merged = (all: readonly PerPerson[]): Records => ({
  qualifications: all.flatMap(({ qualifications }) => qualifications),
  skills: all.flatMap(({ skills }) => skills),
  languages: all.flatMap(({ languages }) => languages),
  trainings: all.flatMap(({ trainings }) => trainings),
  reviews: all.flatMap(({ reviews }) => reviews),
  circumstances: all.flatMap(({ circumstances }) => circumstances),
  initiatives: all.flatMap(({ initiatives }) => initiatives),
  commendations: all.flatMap(({ commendations }) => commendations),
  reminders: all.flatMap(({ reminders }) => reminders),
  shifts: all.flatMap(({ shifts }) => shifts),
});

function recordOf(official: Official, places: readonly Assignment[]): PerPerson {
  const seed = seeded(`record ${official.code} ${String(official.homeUnitId)}`);
  const of = { official_id: official.id };
  const isHere = official.leftOn === null;
  const isHelper = official.kind === 'NON_PROFESSIONAL';
  const majors = MAJORS[official.field] ?? ['Hành chính học'];
  const level = isHelper ? seed.between(1, 3) : seed.chance(0.09) ? 5 : seed.chance(0.9) ? 4 : 3;
  const isFit = seed.chance(0.82);
  const years = isHelper ? [] : isHere ? [2024, 2025] : [2024];
  return {
    qualifications: [
      {
        ...of,
        level,
        major: isFit ? seed.pick(majors) : 'Sư phạm',
        field_code: isFit ? official.field : null,
        awarded_year: Number(official.hiredOn.slice(0, 4)) - 1,
      },
    ],
    skills: seed.chance(0.45) ? [{ ...of, name: 'Phần mềm một cửa', level: seed.between(1, 3) }] : [],
    languages: official.language === null ? [] : [{ ...of, name: official.language, level: 3 }],
    trainings:
      isHere && seed.chance(0.3)
        ? [{ ...of, name: COURSE, started_on: '2025-08-11', ended_on: '2025-08-15', certificate: null }]
        : [],
    reviews: years.map((year) => ({ ...of, year, band: bandOf(seed), decided_on: `${String(year)}-12-20` })),
    circumstances:
      isHere && official.sex === 'FEMALE' && official.birthDate > '1988' && seed.chance(0.07)
        ? [{ ...of, kind: 'PREGNANCY_OR_SMALL_CHILD', valid_from: '2026-03-01', valid_until: '2028-12-31' }]
        : [],
    initiatives: isHere && seed.chance(0.02) ? [{ ...of, title: DEEDS[2] ?? '', recognised_on: '2025-11-15' }] : [],
    commendations: praiseOf(official, places, seed),
    reminders: isHere && !isHelper ? remindersOf(official, seed) : [],
    shifts:
      isHere && places.some(({ unitId, field }) => unitId === 278801 && field === 'ONE_STOP')
        ? SHIFT_DAYS.filter(() => seed.chance(0.5)).map((day) => ({
            ...of,
            day,
            part: seed.pick(['MORNING', 'AFTERNOON']),
            place: 'Quầy một cửa',
          }))
        : [],
  };
}

function bandOf(seed: Seeded): string {
  const mark = seed.next();
  return mark < 0.14 ? 'EXCELLENT' : mark < 0.8 ? 'GOOD' : mark < 0.99 ? 'COMPLETED' : 'NOT_COMPLETED';
}

function praiseOf(official: Official, places: readonly Assignment[], seed: Seeded): Row[] {
  if (official.homeUnitId === TOLD.chiLangBac.unitId) {
    const n = Number(official.code.slice(-2));
    return n <= TOLD.chiLangBac.commended
      ? [praise(official, places, { on: addDays('2023-01-10', n * 12), isRegular: n > 3, deed: n % 4 })]
      : [];
  }
  if (official.kind === 'NON_PROFESSIONAL' || official.homeUnitId === TOLD.namXe.unitId) return [];
  const found: Row[] = [];
  if (seed.chance(0.07)) found.push(praise(official, places, { on: '2025-01-10', isRegular: true, deed: 0 }));
  if (official.leftOn !== null) return found;
  if (seed.chance(0.09)) found.push(praise(official, places, { on: '2026-01-12', isRegular: true, deed: 1 }));
  if (seed.chance(0.05))
    found.push(
      praise(official, places, {
        on: addDays('2025-07-10', seed.between(0, 440)),
        isRegular: false,
        deed: seed.between(0, 3),
      }),
    );
  return found;
}

interface Deed {
  readonly on: string;
  readonly isRegular: boolean;
  readonly deed: number;
}

function praise(official: Official, places: readonly Assignment[], { on, isRegular, deed }: Deed): Row {
  const place = places.find(({ from, until }) => from <= on && (until === null || until >= on)) ?? places.at(-1);
  const kind = RECOGNITION_KINDS.find(
    (each) => each.code === 'GIAY_KHEN' && each.validFrom <= on && (each.validUntil === null || each.validUntil >= on),
  );
  const salary = BASE_SALARIES.findLast(({ validFrom }) => validFrom <= on);
  const year = Number(on.slice(0, 4));
  return {
    official_id: official.id,
    kind_code: 'GIAY_KHEN',
    occasion: isRegular ? 'REGULAR' : 'UNEXPECTED',
    year: isRegular && on.slice(5) < '02' ? year - 1 : year,
    reason: DEEDS[deed] ?? '',
    decided_on: on,
    amount: amountOf(kind?.multiple ?? 0, salary?.amount ?? 0),
    unit_id: place?.unitId ?? official.homeUnitId,
    field_code: place?.field ?? official.field,
  };
}

/** One of Bản Lầu stands before the third reminder; the others show every way a reminder may go. */
function remindersOf(official: Official, seed: Seeded): Row[] {
  if (official.code === 'CC02788-02') return ['2026-04-14', '2026-08-20'].map((on) => reminder(official, on, 'UPHELD'));
  if (official.homeUnitId === TOLD.chiLangBac.unitId || official.homeUnitId === TOLD.namXe.unitId) return [];
  if (!seed.chance(0.012)) return [];
  const state = seed.pick(['UPHELD', 'UPHELD', 'EXCUSED', 'EXPLAINED', 'WITHDRAWN']);
  return [reminder(official, addDays('2026-02-10', seed.between(0, 210)), state)];
}

function reminder(official: Official, on: string, state: string): Row {
  const isJudged = state !== 'EXPLAINED';
  return {
    official_id: official.id,
    issued_on: on,
    reason: 'Hồ sơ trả kết quả trễ hẹn, không có lý do ghi trong hồ sơ',
    explain_by: addDays(on, 5),
    state,
    answer: state === 'EXCUSED' ? 'Đường truyền gián đoạn cả buổi' : 'Đã rút kinh nghiệm',
    answered_at: `${addDays(on, 2)}T09:00:00+07:00`,
    excuse: state === 'EXCUSED' ? 'OUTAGE' : null,
    verdict_note: state === 'EXCUSED' ? 'Biên bản sự cố đường truyền' : null,
    judged_at: isJudged ? `${addDays(on, 7)}T09:00:00+07:00` : null,
  };
}
