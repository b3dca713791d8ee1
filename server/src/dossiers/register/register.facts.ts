import type { WordList } from '../../platform/sheet/sheet.words.ts';
import { REGISTER_COLUMNS, type RegisterColumn, type RegisterPlaces } from './register.columns.ts';
import type { RegisterRecord } from './register.findings.ts';
import { feedbackWords, ratingWords, yesWords } from './register.words.ts';

/** How a dossier was served, as far as a register tells: null is unknown. */
export interface ServiceFacts {
  readonly supplementRounds: number | null;
  readonly components: number | null;
  readonly digitisedComponents: number | null;
  readonly reusedComponents: number | null;
  readonly electronicResult: boolean | null;
  readonly resultShared: boolean | null;
  /** Dong; 0 where none is due. */
  readonly fee: number | null;
  readonly paidOnline: boolean | null;
  readonly rating: 'SATISFIED' | 'NEUTRAL' | 'DISSATISFIED' | null;
  readonly feedbackKind: 'POLICY' | 'CONDUCT' | null;
  readonly feedbackInTime: boolean | null;
  readonly feedbackSatisfied: boolean | null;
}

/** The facts with the columns of `dossiers.service_fact` that hold them. */
export const SERVICE_COLUMNS = {
  supplement_rounds: 'supplementRounds',
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
} as const satisfies Record<string, keyof ServiceFacts & RegisterColumn>;
const FACTS: readonly (keyof ServiceFacts)[] = Object.values(SERVICE_COLUMNS);

/** Whether a file tells anything of service at all. */
export const tellsService = (places: RegisterPlaces): boolean => FACTS.some((fact) => places[fact] >= 0);

const MOST = { count: 999, fee: 2_000_000_000 } as const;

/** Reads what a record tells of service; null where it tells nothing. An empty cell is unknown, never zero. */
export function readService(under: RegisterRecord): ServiceFacts | null {
  const count = (column: RegisterColumn): number | null => numberOf(under, column, MOST.count);
  const yes = (column: RegisterColumn): boolean | null => {
    const word = wordOf(under, column, yesWords);
    return word === null ? null : word === 'YES';
  };
  const components = count('components');
  const facts: ServiceFacts = {
    supplementRounds: count('supplementRounds'),
    components,
    digitisedComponents: partOf(under, 'digitisedComponents', components),
    reusedComponents: partOf(under, 'reusedComponents', components),
    electronicResult: yes('electronicResult'),
    resultShared: yes('resultShared'),
    fee: numberOf(under, 'fee', MOST.fee),
    paidOnline: yes('paidOnline'),
    rating: wordOf(under, 'rating', ratingWords),
    feedbackKind: wordOf(under, 'feedbackKind', feedbackWords),
    feedbackInTime: yes('feedbackInTime'),
    feedbackSatisfied: yes('feedbackSatisfied'),
  };
  return FACTS.some((fact) => facts[fact] !== null) ? facts : null;
}

/** Whether facts say anything that is not known yet, or known otherwise. */
export const bringsNews = (facts: ServiceFacts | null, known: ServiceFacts | null): boolean =>
  facts !== null && FACTS.some((fact) => facts[fact] !== null && facts[fact] !== (known?.[fact] ?? null));

function numberOf(under: RegisterRecord, column: RegisterColumn, most: number): number | null {
  const cell = under.cell(column);
  if (cell === '') return null;
  // 10.000 đ, 10,000 and 10000 are one amount.
  const digits = cell.replace(/[\s.,]|đồng|đ$/giu, '');
  const number = /^\d{1,10}$/u.test(digits) ? Number(digits) : Number.NaN;
  if (number <= most) return number;
  under.error('NUMBER_INVALID', column, { title: REGISTER_COLUMNS[column].title, most });
  return null;
}

/** How many of the components: no more than there are. */
function partOf(under: RegisterRecord, column: RegisterColumn, components: number | null): number | null {
  const found = numberOf(under, column, MOST.count);
  if (found === null || components === null || found <= components) return found;
  under.error('COMPONENTS_EXCEEDED', column, { title: REGISTER_COLUMNS[column].title, components });
  return null;
}

function wordOf<Value extends string>(
  under: RegisterRecord,
  column: RegisterColumn,
  list: WordList<Value>,
): Value | null {
  const cell = under.cell(column);
  if (cell === '') return null;
  const value = list.find(cell);
  if (value === null)
    under.error('WORD_UNKNOWN', column, { title: REGISTER_COLUMNS[column].title, words: list.words.join(', ') });
  return value;
}
