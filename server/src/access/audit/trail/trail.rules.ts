import type { Viewer } from '../../../platform/context.ts';
import type { ReadThing } from '../../../platform/read-recorder.ts';
import type { AuditChangeType } from './trail.type.ts';

type Values = Readonly<Record<string, unknown>>;

/** Columns that tell of a citizen or a named official. */
const PERSONAL = new Set(['name', 'note', 'official_code', 'applicant.name']);
const OF_DOSSIERS = new Set(['DOSSIER', 'APPLICANT', 'DOSSIER_STEP']);
/** Sealed, or the print of something secret: nothing anybody could read. */
const SEALED = /(?:^|\.)(?:id_number|id_number_cipher|id_number_hash|password_hash|token_hash|citizen)$/u;

/** Things of which every value tells of an official, with the class that opens them. */
const OF_OFFICIALS: Readonly<Record<string, string>> = {
  OFFICIAL: 'PEOPLE_PERSONAL',
  OFFICIAL_PRIVATE: 'PEOPLE_SENSITIVE',
  ASSIGNMENT: 'PEOPLE',
  RECOGNITION: 'PEOPLE',
  REMINDER: 'PEOPLE_PERSONAL',
  PLACEMENT: 'PEOPLE',
};

/** Whether what an entry tells of persons may be shown to a viewer. @param thing what the entry is of */
export const seesPersons = ({ classes }: Viewer, thing: string): boolean => {
  const scope = classes === null ? 'ALL' : classes[OF_OFFICIALS[thing] ?? 'PERSONAL'];
  return scope !== undefined && scope !== 'NONE' && scope !== 'MASKED';
};

/** Subjects of entries by type, as reading them is recorded. */
const READ_AS: Readonly<Record<string, ReadThing>> = {
  Dossier: 'DOSSIER',
  Official: 'OFFICIAL',
  PlacementScenario: 'PLACEMENT',
  RecognitionProposal: 'RECOGNITION',
};

/** As a read of what it is recorded when an entry about a subject tells of a person. @param subject `Type:key` */
export function readThingOf(subject: string): ReadThing {
  const thing = READ_AS[subject.slice(0, subject.indexOf(':'))];
  if (!thing) throw new Error(`Entries about ${subject} tell of a person, and reading them would not be recorded.`);
  return thing;
}

export interface Change {
  readonly thing: string;
  readonly subject: string | null;
  readonly before: Values | null;
  readonly after: Values | null;
}

/** What changed, value by value, with what may not be shown left out. */
export function changesOf({ thing, subject, before, after }: Change, mayShow: boolean): AuditChangeType[] {
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].sort().map((name) => {
    const isPersonal = thing in OF_OFFICIALS || (OF_DOSSIERS.has(thing) && PERSONAL.has(name));
    const isHidden = SEALED.test(name) || (isPersonal && !mayShow);
    const shown = (value: string | undefined): string | null => (isHidden ? null : (value ?? null));
    return {
      name,
      before: shown(old[name]),
      after: shown(now[name]),
      isHidden,
      personalOf: isPersonal && !isHidden ? subject : null,
    };
  });
}

/** Values as text; those of parts under their part's name. */
function flat(values: Values | null, prefix = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(values ?? {})) {
    if (value === null) continue;
    if (typeof value === 'object' && !Array.isArray(value)) Object.assign(found, flat(value as Values, `${name}.`));
    else found[prefix + name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return found;
}
