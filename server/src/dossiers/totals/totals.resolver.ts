import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { reportDays, reportWindow, type ReportWindow } from '../../platform/report-window.ts';
import type { Reads } from '../../platform/reads.ts';
import { Problem } from '../../platform/user-error.ts';
import { readErrors } from '../dossier/dossier-read.errors.ts';
import { AsKnownArgs } from './totals.args.ts';
import { listUnitMonths, listUnitPeriods, type TotalsAsked } from './totals.queries.ts';
import { monthlyTotals, periodTotals, unitKey } from './totals.rules.ts';
import { AdministrativeUnitStub, Boundaries, DossierMonthType, DossierTotalsType, PeriodInput } from './totals.type.ts';

@ArgsType()
class TotalsArgs extends AsKnownArgs {
  @Field(() => PeriodInput, { description: 'The period told of.' })
  period!: PeriodInput;
}

@Resolver(() => AdministrativeUnitStub)
export class UnitTotalsResolver {
  @FieldResolver(() => DossierTotalsType, {
    nullable: true,
    description: 'Cân đối hồ sơ của đơn vị trong kỳ. The unit’s dossiers of a period, predecessors followed.',
  })
  async dossierTotals(
    @Root() unit: AdministrativeUnitStub,
    @Args(() => TotalsArgs) args: TotalsArgs,
    @Ctx() context: GraphContext,
  ): Promise<DossierTotalsType | null> {
    const found = await lookUp(unit, args, { context, list: listUnitPeriods });
    return found && periodTotals(found.rows[0]);
  }

  @FieldResolver(() => [DossierMonthType], {
    nullable: true,
    description: 'Cân đối từng tháng trong kỳ. The balance of every month of a period, predecessors followed.',
  })
  async dossierSeries(
    @Root() unit: AdministrativeUnitStub,
    @Args(() => TotalsArgs) args: TotalsArgs,
    @Ctx() context: GraphContext,
  ): Promise<DossierMonthType[] | null> {
    checkLength(args.period);
    const found = await lookUp(unit, args, { context, list: listUnitMonths });
    return found && monthlyTotals(found.rows, found.window.from, found.window.until);
  }
}

/** Months a series may have: twenty years. */
const MONTH_LIMIT = 240;

/** @throws Problem PERIOD_TOO_LONG */
function checkLength({ from, to }: PeriodInput): void {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  if (months > MONTH_LIMIT) throw new Problem(readErrors.PERIOD_TOO_LONG, ['period'], { limit: MONTH_LIMIT });
}

interface Found<Row> {
  readonly rows: readonly Row[];
  readonly window: ReportWindow;
}

interface Source<Row> {
  readonly context: GraphContext;
  readonly list: (reads: Reads, unitIds: readonly number[], asked: TotalsAsked) => Promise<readonly Row[]>;
}

/** One statement for all units that are asked the same period, borders and day; its days are worked out once. */
async function lookUp<Row extends { readonly unit_id: number }>(
  unit: AdministrativeUnitStub,
  { period, boundaries, ...asked }: TotalsArgs,
  { context, list }: Source<Row>,
): Promise<Found<Row> | null> {
  const key = unitKey(unit.id);
  if (key === null) return null;
  const asThen = boundaries === Boundaries.AS_THEN;
  const days = reportDays(asked, context);
  const known = days.knownAt?.toISOString() ?? '';
  const name = `dossiers.${list.name} ${period.from} ${period.to} ${days.asOf} ${String(asThen)} ${known}`;
  const loader = context.loader<number, Found<Row>>(name, async (keys) => {
    const window = reportWindow(period, days);
    const rows = await list(context.reads('dossiers'), keys, { window, asThen });
    const byUnit = Map.groupBy(rows, ({ unit_id }) => unit_id);
    return keys.map((each) => ({ rows: byUnit.get(each) ?? [], window }));
  });
  return loader.load(key);
}
