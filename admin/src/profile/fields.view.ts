import type { FieldData, FieldRow } from './fields.documents.ts';

/** How much of what was resolved was late, in steps that are told apart at a glance. */
type LateStep = 'none' | 'some' | 'many';

/** From here on it is many: less than the 90 % in time that a week is watched for. */
const manyLate = 0.1;

/** Which step a share is; nothing late where nothing was resolved. */
export const lateStep = (share: number | null): LateStep =>
  share === null || share === 0 ? 'none' : share < manyLate ? 'some' : 'many';

export interface FieldLine {
  readonly code: string;
  readonly name: string;
  readonly received: number;
  /** Null where nothing was resolved. */
  readonly late: FieldRow | null;
  readonly step: LateStep;
}

/** One line a field that has dossiers, most received first. */
export const fieldLines = ({ volume, late }: FieldData): readonly FieldLine[] => {
  const lateOf = new Map((late?.rows ?? []).map((row) => [row.key, row]));
  const receivedOf = new Map((volume?.rows ?? []).map((row) => [row.key, row]));
  return [...new Map([...lateOf, ...receivedOf]).values()]
    .map(({ key, label }) => {
      const row = lateOf.get(key) ?? null;
      return {
        code: key,
        name: label,
        received: receivedOf.get(key)?.numerator ?? 0,
        late: row === null || row.denominator === 0 ? null : row,
        step: lateStep(row?.value ?? null),
      };
    })
    .filter((line) => line.received > 0 || line.late !== null)
    .toSorted((one, other) => other.received - one.received);
};
