import type { GraphContext } from '../../platform/context.ts';
import { addDays } from '../../platform/plain-date.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { Polarity } from '../metric/metric.type.ts';
import { targetErrors } from './target.errors.ts';
import { TARGET_COLUMNS } from './target.queries.ts';
import { mostOf, type TargetRow } from './target.rules.ts';
import type { EndMetricTargetInput, MetricTargetType, SetMetricTargetInput } from './target.type.ts';

const LONGEST = 300;

const insertTarget = statement<TargetRow>(
  'rankings.setTarget',
  `/* rankings.setTarget */
insert into rankings.metric_target (metric, value, province_code, source, note_vi, note_en, valid_from, valid_until, owner,
  owner_name, created_at)
values ($1, $2, $3, $4, $5, $6, $7::date, $8::date, $9, $10, $11)
on conflict on constraint metric_target_once do nothing returning ${TARGET_COLUMNS}`,
);

const endTarget = statement<{ key: string }>(
  'rankings.endTarget',
  '/* rankings.endTarget */ update rankings.metric_target set valid_until = $2::date where id = $1 returning id::text as key',
);

const deleteTarget = statement<{ key: string }>(
  'rankings.deleteTarget',
  '/* rankings.deleteTarget */ delete from rankings.metric_target where id = $1 returning id::text as key',
);

/** Whether the viewer may set and end targets of a province; null is of the country. */
function maySet({ viewer }: GraphContext, provinceCode: string | null): boolean {
  const held = viewer.classes === null ? 'ALL' : viewer.classes['TARGET'];
  return (
    held === 'ALL' || (held === 'PROVINCE' && provinceCode !== null && Number(viewer.unit) === Number(provinceCode))
  );
}

/** A target as the API shows it. */
export function targetTold(row: TargetRow, context: GraphContext): MetricTargetType {
  const { ownerName, createdAt, noteVi, noteEn, ...told } = row;
  return {
    ...told,
    note: context.language === 'vi' ? noteVi : (noteEn ?? noteVi),
    setAt: createdAt,
    setBy: ownerName,
    mayEnd: maySet(context, row.provinceCode),
  };
}

const written = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
const isShort = (text: string | null): boolean => text === null || [...text].length <= LONGEST;

interface Said {
  readonly value: number;
  readonly source: string | null;
  readonly notes: readonly (string | null)[];
  readonly from: string;
  readonly until: string | null;
}

function wrongTarget({ value, source, notes, from, until }: Said, metric: MetricRow, name: string): Refusal | null {
  if (metric.polarity === Polarity.NEUTRAL) {
    return refusal(targetErrors.TARGET_NEUTRAL, ['input', 'metric'], { metric: name });
  }
  const most = mostOf(metric.unit);
  if (!(value >= 0 && value <= most)) {
    return refusal(targetErrors.TARGET_VALUE, ['input', 'value'], { value, metric: name, most });
  }
  if (source === null || ![source, ...notes].every(isShort)) {
    return refusal(targetErrors.TARGET_SOURCE, ['input', 'source'], { longest: LONGEST });
  }
  if (until !== null && until < from) {
    return refusal(targetErrors.TARGET_DAYS, ['input', 'validUntil'], { from, until });
  }
  return null;
}

type Set = { readonly target: TargetRow } | { readonly refused: Refusal };

/** Sets a target: of the country or any province by an administrator, of its own province by its leader. */
export async function setTarget(input: SetMetricTargetInput, context: GraphContext): Promise<Set> {
  const { viewer, now, today, language } = context;
  const provinceCode = input.provinceCode ?? null;
  if ((provinceCode !== null && !/^\d{2}$/u.test(provinceCode)) || !maySet(context, provinceCode)) {
    return { refused: refusal(targetErrors.TARGET_SCOPE, ['input', 'provinceCode']) };
  }
  const metric = await inRegistry(context, ({ metrics }) => metrics.findLast(({ key }) => key === input.metric));
  if (!metric) {
    return { refused: refusal(targetErrors.TARGET_METRIC_UNKNOWN, ['input', 'metric'], { metric: input.metric }) };
  }
  const said: Said = {
    value: input.value,
    source: written(input.source),
    notes: [written(input.noteVi), written(input.noteEn)],
    from: input.validFrom ?? today,
    until: input.validUntil ?? null,
  };
  const refused = wrongTarget(said, metric, language === 'vi' ? metric.name_vi : metric.name_en);
  if (refused) return { refused };
  const what = [metric.key, said.value, provinceCode, said.source, ...said.notes, said.from, said.until];
  const values = [...what, viewer.user, viewer.account?.name ?? 'Một Cửa', now];
  const [rows = []] = await context.writes('rankings').batch([{ statement: insertTarget, values }]);
  const [target] = rows as TargetRow[];
  return target ? { target } : { refused: refusal(targetErrors.TARGET_EXISTS, ['input']) };
}

const inRegistry = <T>(
  context: GraphContext,
  pick: (registry: { readonly metrics: readonly MetricRow[]; readonly targets: readonly TargetRow[] }) => T,
): Promise<T> => withRegistry(context.reads('rankings'), (registry) => Promise.resolve(pick(registry)), null);

/** Ends a target, or takes it back where it would end before it began. */
export async function endTargetOf(
  { key, lastDay }: EndMetricTargetInput,
  context: GraphContext,
): Promise<{ readonly key: string } | { readonly refused: Refusal }> {
  const unknown = { refused: refusal(targetErrors.TARGET_UNKNOWN, ['input', 'key'], { key }) };
  const found = await inRegistry(context, ({ targets }) => targets.find((row) => row.key === key));
  if (!found) return unknown;
  if (!maySet(context, found.provinceCode)) return { refused: refusal(targetErrors.TARGET_SCOPE, ['input', 'key']) };
  const last = lastDay ?? addDays(context.today, -1);
  if (found.validUntil !== null && last >= found.validUntil) {
    return { refused: refusal(targetErrors.TARGET_ENDED, ['input', 'lastDay'], { until: found.validUntil }) };
  }
  const deed =
    last < found.validFrom ? { statement: deleteTarget, values: [key] } : { statement: endTarget, values: [key, last] };
  const [rows = []] = await context.writes('rankings').batch([deed]);
  return rows.length > 0 ? { key } : unknown;
}
