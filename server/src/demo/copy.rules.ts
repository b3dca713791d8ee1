import type { DemoDossier } from './demo-dossier.ts';

/** Rows of the three tables a dossier lies in, in the text format of COPY. */
export interface CopyText {
  readonly dossiers: string;
  readonly applicants: string;
  readonly steps: string;
}

export const DOSSIER_COLUMNS = [
  'id',
  'batch_id',
  'is_demo',
  'code',
  'procedure_id',
  'receiving_unit_id',
  'unit_id',
  'part',
  'channel',
  'state',
  'counted',
  'received_at',
  'due_at',
  'ended_at',
  'completed_at',
  'result_returned_at',
  'outcome',
  'handling_minutes',
  'waited_minutes',
  'clock_stopped_at',
  'clock_minutes_left',
  'official_code',
].join(', ');
export const APPLICANT_COLUMNS = 'dossier_id, name, id_number';
export const STEP_COLUMNS = 'dossier_id, at, from_state, to_state';

/** No text of the demo holds a sign that COPY would have escaped. */
const cell = (value: string | number | boolean | null): string => (value === null ? '\\N' : String(value));
const instant = (value: Date | null): string => (value === null ? '\\N' : value.toISOString());

/** All that is stored of a dossier but its row number and its batch. */
export function dossierText({ clock, ...dossier }: DemoDossier): string {
  return [
    dossier.code,
    String(dossier.procedureId),
    String(dossier.receivingUnit.id),
    String(dossier.unit.id),
    String(dossier.part),
    dossier.channel,
    clock.state,
    String(clock.counted),
    instant(clock.receivedAt),
    instant(clock.dueAt),
    instant(clock.endedAt),
    instant(clock.completedAt),
    instant(clock.resultReturnedAt),
    cell(clock.outcome),
    cell(clock.handlingMinutes),
    cell(clock.waitedMinutes),
    instant(clock.clockStoppedAt),
    cell(clock.clockMinutesLeft),
    cell(dossier.officialCode),
  ].join('\t');
}

export const applicantText = ({ applicantName, applicantIdNumber }: DemoDossier): string =>
  `${applicantName}\t${applicantIdNumber}`;

export const stepTexts = ({ steps }: DemoDossier): string[] =>
  steps.map(({ at, from, to }) => `${instant(at)}\t${cell(from)}\t${to}`);

/** Rows of dossiers with the numbers given to them. @param ids one for each dossier */
export function copyText(
  dossiers: readonly DemoDossier[],
  { ids, batchId }: { ids: readonly string[]; batchId: number },
): CopyText {
  const text = { dossiers: '', applicants: '', steps: '' };
  dossiers.forEach((dossier, index) => {
    const id = ids[index] ?? '';
    text.dossiers += `${id}\t${String(batchId)}\ttrue\t${dossierText(dossier)}\n`;
    text.applicants += `${id}\t${applicantText(dossier)}\n`;
    for (const step of stepTexts(dossier)) text.steps += `${id}\t${step}\n`;
  });
  return text;
}
