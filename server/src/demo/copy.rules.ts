import { theSeal } from '../platform/seal.ts';
import type { DemoDossier, DemoService } from './demo-dossier.ts';

const DOSSIER_COLUMNS = [
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
  'scope_citizen',
].join(', ');

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

export function applicantText({ applicantName, applicantIdNumber, code }: DemoDossier): string {
  const { cipher, hash } = theSeal().sealIdNumber(applicantIdNumber, code);
  return `${applicantName}\t\\\\x${cipher.toString('hex')}\t\\\\x${hash.toString('hex')}`;
}

export const stepTexts = ({ steps }: DemoDossier): string[] =>
  steps.map(({ at, from, to, minutesLeft }) => `${instant(at)}\t${cell(from)}\t${to}\t${cell(minutesLeft)}`);

const SERVICE_COLUMNS: Readonly<Record<string, keyof DemoService>> = {
  components: 'components',
  digitised_components: 'digitisedComponents',
  reused_components: 'reusedComponents',
  electronic_result: 'electronicResult',
  result_shared: 'resultShared',
  fee: 'fee',
  paid_online: 'paidOnline',
  rating: 'rating',
  feedback_kind: 'feedbackKind',
  feedback_in_time: 'feedbackInTime',
  feedback_satisfied: 'feedbackSatisfied',
};

/** How it was served; the requests that its steps tell of are counted from those. Null where nothing is known. */
export function serviceText({ service, steps }: DemoDossier): string | null {
  if (service === null) return null;
  const told = steps.filter(({ to }) => to === 'SUPPLEMENT_REQUESTED').length;
  const facts = Object.values(SERVICE_COLUMNS).map((key) => cell(service[key]));
  return [cell(Math.max(0, service.supplementRounds - told)), ...facts].join('\t');
}

/** A dossier and the row number it was given. */
export interface NumberedDossier {
  readonly id: string;
  readonly dossier: DemoDossier;
}

/** A table a dossier lies in, and what of it lies there, in the text format of COPY. */
export interface CopyTable {
  readonly table: string;
  readonly columns: string;
  readonly text: (numbered: NumberedDossier, batchId: number) => string;
}

export const COPY_TABLES: readonly CopyTable[] = [
  {
    table: 'dossiers.dossier',
    columns: DOSSIER_COLUMNS,
    text: ({ id, dossier }, batchId) =>
      `${id}\t${String(batchId)}\ttrue\t${dossierText(dossier)}\t${theSeal().citizenKey(dossier.applicantIdNumber)}\n`,
  },
  {
    table: 'dossiers.applicant',
    columns: 'dossier_id, name, id_number_cipher, id_number_hash',
    text: ({ id, dossier }) => `${id}\t${applicantText(dossier)}\n`,
  },
  {
    table: 'dossiers.service_fact',
    columns: ['dossier_id', 'supplement_rounds', ...Object.keys(SERVICE_COLUMNS)].join(', '),
    text: ({ id, dossier }) => {
      const told = serviceText(dossier);
      return told === null ? '' : `${id}\t${told}\n`;
    },
  },
  {
    table: 'dossiers.dossier_step',
    columns: 'dossier_id, at, from_state, to_state, minutes_left',
    text: ({ id, dossier }) =>
      stepTexts(dossier)
        .map((step) => `${id}\t${step}\n`)
        .join(''),
  },
];
