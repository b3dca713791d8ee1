import { useGraph } from '../data/useGraph.ts';
import type { FilterChip } from '../filters/FilterBar.tsx';
import { namesOf } from '../filters/useFields.ts';
import { daysPeriod } from '../filters/period.grammar.ts';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import type { DossierCount, DossierListFilter } from './dossier.filter.ts';
import { DossierChoicesDocument, ProcedureNameDocument, UnitNameDocument } from './dossiers.documents.ts';

type FilterKey = keyof DossierListFilter;

/** One condition of a list, and the filter without it. */
export interface DossierCondition {
  readonly key: string;
  readonly label: string;
  readonly without: DossierListFilter;
}

interface DossierChips {
  readonly chips: readonly FilterChip[];
  /** The same conditions, several channels or fields as one: to drop one of them only narrows the list. */
  readonly conditions: readonly DossierCondition[];
}

const drillKeys: readonly FilterKey[] = ['from', 'to', 'asOf', 'counts', 'countsAny', 'countsNone'];

/** `Trước hạn, Đúng hạn, trừ Bổ sung từ hai lần`. */
const setWords = ({ countsAny = [], countsNone = [] }: DossierListFilter, t: Translate): string => {
  const named = (counts: readonly DossierCount[]): string => counts.map((count) => t(`counts.${count}`)).join(', ');
  return countsNone.length === 0
    ? named(countsAny)
    : t('dossiers.drillExcept', { count: named(countsAny), except: named(countsNone) });
};

interface SliceChips {
  readonly onChange: (filter: DossierListFilter) => void;
  readonly t: Translate;
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

/** A chip for each channel and each field; a list without any is no condition. */
const sliceChips = (filter: DossierListFilter, { onChange, t, fields }: SliceChips): readonly FilterChip[] => {
  const { channels = [], fieldCodes = [], ...others } = filter;
  const choose = (chosen: Required<Pick<DossierListFilter, 'channels' | 'fieldCodes'>>) =>
    onChange({
      ...others,
      ...(chosen.channels.length === 0 ? {} : { channels: chosen.channels }),
      ...(chosen.fieldCodes.length === 0 ? {} : { fieldCodes: chosen.fieldCodes }),
    });
  return [
    ...channels.map((channel) => ({
      key: `channel ${channel}`,
      label: `${t('dossiers.channel')}: ${t(`channel.${channel}`)}`,
      onRemove: () => choose({ channels: channels.filter((other) => other !== channel), fieldCodes }),
    })),
    ...fieldCodes.map((code) => ({
      key: `field ${code}`,
      label: `${t('dossiers.field')}: ${namesOf(fields, [code]).join('')}`,
      onRemove: () => choose({ channels, fieldCodes: fieldCodes.filter((other) => other !== code) }),
    })),
  ];
};

/** Channels together, and fields together. */
const sliceConditions = (
  filter: DossierListFilter,
  { t, fields }: Omit<SliceChips, 'onChange'>,
): readonly DossierCondition[] => {
  const { channels = [], fieldCodes = [] } = filter;
  const named = channels.map((channel) => t(`channel.${channel}`)).join(', ');
  return [
    ...(channels.length === 0
      ? []
      : [{ key: 'channels', label: `${t('dossiers.channel')}: ${named}`, without: drop(filter, ['channels']) }]),
    ...(fieldCodes.length === 0
      ? []
      : [
          {
            key: 'fieldCodes',
            label: `${t('dossiers.field')}: ${namesOf(fields, fieldCodes).join(', ')}`,
            without: drop(filter, ['fieldCodes']),
          },
        ]),
  ];
};

const drop = (filter: DossierListFilter, keys: readonly FilterKey[]): DossierListFilter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key as FilterKey)));

/** A chip for each condition of the list, in words; removing one keeps the others, unless they mean nothing without it. */
export const useDossierChips = (
  filter: DossierListFilter,
  onChange: (filter: DossierListFilter) => void,
): DossierChips => {
  const t = useText();
  const format = useFormat();
  const unit = useGraph(UnitNameDocument, { id: filter.unitId ?? '' }, { enabled: filter.unitId !== undefined }).answer
    ?.data.unit;
  const procedure = useGraph(
    ProcedureNameDocument,
    { code: filter.procedureCode ?? '' },
    { enabled: filter.procedureCode !== undefined },
  ).answer?.data.procedure;
  const fields = useGraph(DossierChoicesDocument, {}, { freshFor: 300_000 }).answer?.data.fields ?? [];
  const chips: FilterChip[] = [];
  const conditions: DossierCondition[] = [...sliceConditions(filter, { t, fields })];
  const add = (key: FilterKey, label: string, also: readonly FilterKey[] = []) => {
    const without = drop(filter, [key, ...also]);
    chips.push({ key, label, onRemove: () => onChange(without) });
    conditions.push({ key, label, without });
  };
  if (filter.counts !== undefined)
    add('counts', t('dossiers.drill', { count: t(`counts.${filter.counts}`) }), drillKeys);
  if (filter.countsAny !== undefined) add('countsAny', t('dossiers.drill', { count: setWords(filter, t) }), drillKeys);
  if (filter.unitId !== undefined)
    add('unitId', t('dossiers.ofUnit', { unit: unit?.name ?? '…' }), [...drillKeys, 'boundaries']);
  if (filter.boundaries === 'AS_THEN') add('boundaries', `${t('filters.boundaries')}: ${t('filters.asThen')}`);
  if (filter.from !== undefined && filter.to !== undefined) {
    add('from', t('dossiers.ofPeriod', { period: format.period(daysPeriod(filter.from, filter.to)) }), drillKeys);
  }
  if (filter.asOf !== undefined) add('asOf', t('dossiers.ofAsOf', { day: format.date(filter.asOf) }));
  if (filter.knownAt !== undefined) add('knownAt', t('known.chip', { at: format.dateTime(filter.knownAt) }));
  if (filter.search !== undefined) add('search', `${t('dossiers.searchCode')}: ${filter.search}`);
  if (filter.state !== undefined) add('state', `${t('dossiers.state')}: ${t(`state.${filter.state}`)}`);
  chips.push(...sliceChips(filter, { onChange, t, fields }));
  if (filter.procedureCode !== undefined)
    add('procedureCode', `${t('dossiers.procedure')}: ${procedure?.name ?? filter.procedureCode}`);
  if (filter.dueFrom !== undefined) add('dueFrom', `${t('dossiers.dueFrom')}: ${format.date(filter.dueFrom)}`);
  if (filter.dueTo !== undefined) add('dueTo', `${t('dossiers.dueTo')}: ${format.date(filter.dueTo)}`);
  if (filter.appointment !== undefined) add('appointment', t(`dossiers.appointment.${filter.appointment}`));
  if (filter.receivedFrom !== undefined)
    add('receivedFrom', `${t('dossiers.receivedFrom')}: ${format.date(filter.receivedFrom)}`);
  if (filter.receivedTo !== undefined)
    add('receivedTo', `${t('dossiers.receivedTo')}: ${format.date(filter.receivedTo)}`);
  return { chips, conditions };
};
