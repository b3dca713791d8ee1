import type { Language } from '../../platform/context.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type {
  AbsenceType,
  CircumstanceType,
  ProficiencyType,
  QualificationType,
  ShiftType,
  TrainingType,
  YearReviewType,
} from './official.type.ts';

/** What hangs on an official, with whose it is. */
type Of<Part> = Part & { readonly officialId: number };
type QualificationRow = Of<Omit<QualificationType, 'field'>> & {
  readonly fieldCode: string | null;
  readonly fieldName: string | null;
  readonly fieldNameEn: string | null;
};

const OWNED = 'x.official_id as "officialId"';
const WHOSE = 'where x.official_id = any ($1::int[]) order by x.official_id';

const qualifications = statement<QualificationRow>(
  'workforce.qualifications',
  `/* workforce.qualifications */
select ${OWNED}, x.level, x.major, x.institution, x.awarded_year as "awardedYear", f.code as "fieldCode", f.name as "fieldName",
  f.name_en as "fieldNameEn"
from workforce.qualification x left join workforce.work_field f on f.code = x.field_code
${WHOSE}, x.level desc, x.awarded_year desc nulls last, x.id`,
);

/** Degrees of many officials, highest first. */
export async function listQualifications(
  reads: Reads,
  officials: readonly number[],
  language: Language,
): Promise<Of<QualificationType>[]> {
  const rows = await reads.rows(qualifications, [officials]);
  return rows.map(({ fieldCode, fieldName, fieldNameEn, ...row }) => {
    const name = language === 'vi' ? fieldName : fieldNameEn;
    return { ...row, field: fieldCode === null || name === null ? null : { code: fieldCode, name } };
  });
}

const proficiency = (duty: string, table: string) =>
  statement<Of<ProficiencyType>>(
    `workforce.${duty}`,
    `/* workforce.${duty} */
select ${OWNED}, x.name, x.level from workforce.${table} x ${WHOSE}, x.level desc, x.name collate "vi-x-icu"`,
  );
const skills = proficiency('skills', 'skill');
const languages = proficiency('languages', 'spoken_language');

/** Skills of many officials, best first. */
export const listSkills = (reads: Reads, officials: readonly number[]): Promise<Of<ProficiencyType>[]> =>
  reads.rows(skills, [officials]);

/** Languages of many officials, best first. */
export const listLanguages = (reads: Reads, officials: readonly number[]): Promise<Of<ProficiencyType>[]> =>
  reads.rows(languages, [officials]);

const trainings = statement<Of<TrainingType>>(
  'workforce.trainings',
  `/* workforce.trainings */
select ${OWNED}, x.name, x.started_on as "startedOn", x.ended_on as "endedOn", x.certificate from workforce.training x
${WHOSE}, x.started_on desc, x.id`,
);

/** Courses of many officials, newest first. */
export const listTrainings = (reads: Reads, officials: readonly number[]): Promise<Of<TrainingType>[]> =>
  reads.rows(trainings, [officials]);

const reviews = statement<Of<YearReviewType>>(
  'workforce.reviews',
  `/* workforce.reviews */
select ${OWNED}, x.year, x.band, x.decided_on as "decidedOn", x.general_points::float8 as "generalPoints",
  x.result_points::float8 as "resultPoints", x.note from workforce.year_review x ${WHOSE}, x.year desc`,
);

/** Yearly assessments of many officials, newest first. */
export const listReviews = (reads: Reads, officials: readonly number[]): Promise<Of<YearReviewType>[]> =>
  reads.rows(reviews, [officials]);

const circumstances = statement<Of<CircumstanceType>>(
  'workforce.circumstances',
  `/* workforce.circumstances */
select ${OWNED}, x.kind, x.valid_from as "validFrom", x.valid_until as "validUntil" from workforce.circumstance x
${WHOSE}, x.valid_from desc, x.id`,
);

/** What forbids to transfer many officials, newest first. */
export const listCircumstances = (reads: Reads, officials: readonly number[]): Promise<Of<CircumstanceType>[]> =>
  reads.rows(circumstances, [officials]);

const absences = statement<Of<AbsenceType>>(
  'workforce.absences',
  `/* workforce.absences */
select ${OWNED}, x.kind, x.from_day as "fromDay", x.to_day as "toDay" from workforce.absence x ${WHOSE}, x.from_day desc, x.id`,
);

/** Absences of many officials, newest first. */
export const listAbsences = (reads: Reads, officials: readonly number[]): Promise<Of<AbsenceType>[]> =>
  reads.rows(absences, [officials]);

const shifts = statement<Of<ShiftType>>(
  'workforce.shifts',
  `/* workforce.shifts */
select ${OWNED}, x.day, x.part, x.place from workforce.shift x
where x.official_id = any ($1::int[]) and x.day >= $2::date order by x.official_id, x.day, x.part`,
);

/** Shifts of many officials from a day on. */
export const listShifts = (reads: Reads, officials: readonly number[], from: PlainDate): Promise<Of<ShiftType>[]> =>
  reads.rows(shifts, [officials, from]);

const ethnicities = statement<{ officialId: number; ethnicity: string | null }>(
  'workforce.ethnicities',
  `/* workforce.ethnicities */ select ${OWNED}, x.ethnicity from workforce.official_private x where x.official_id = any ($1::int[])`,
);

/** Ethnicity of many officials. Sensitive. */
export const listEthnicities = (
  reads: Reads,
  officials: readonly number[],
): Promise<{ officialId: number; ethnicity: string | null }[]> => reads.rows(ethnicities, [officials]);
