import type { Meta } from '../data/meta.documents.ts';
import { addMonths } from '../filters/period.grammar.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import type { FamilySeries, MemberSeries, UnitFacts } from './communes.documents.ts';

const shownMonths = 24;

/** The months drawn: up to 24, ending with the chosen period, none before the first data. */
export const seriesPeriod = (analysis: Analysis, meta: Meta): { from: string; to: string } => {
  const last = [analysis.period.to, analysis.asOf ?? meta.today, meta.today].toSorted()[0] ?? meta.today;
  const to = last < analysis.period.from ? analysis.period.to : last;
  const earliest = addMonths(to, 1 - shownMonths);
  const firstData = addMonths(meta.dataFrom ?? earliest, 0);
  return { from: firstData > earliest && firstData <= to ? firstData : earliest, to };
};

/** An event of a unit's own life that its series must show. */
export interface UnitEvent {
  readonly month: string;
  readonly day: string;
  readonly kind: 'merger' | 'reclassified';
}

/** The days on which this unit was made or went, told once each; a unit that merely went on is no event. */
export const unitEvents = (
  unit: Pick<UnitFacts, 'id' | 'lineage'>,
  period: { from: string; to: string },
): readonly UnitEvent[] => {
  const links = unit.lineage.filter((link) => link.relation !== 'UNCHANGED');
  const days = new Map(links.map((link) => [link.effectiveOn, link.relation]));
  return [...days]
    .filter(([day]) => day >= period.from && day <= period.to)
    .map(([day, relation]) => ({
      day,
      month: addMonths(day, 0),
      kind: relation === 'RECLASSIFIED' || relation === 'RENAMED' ? ('reclassified' as const) : ('merger' as const),
    }));
};

export interface FamilyLine {
  readonly unit: Pick<MemberSeries, 'name' | 'validFrom' | 'validUntil'>;
  /** Another member has the same name: it must be told from this one by its validity. */
  readonly hasHomonym: boolean;
  /** Null while the unit was not in force. */
  readonly values: readonly (number | null)[];
}

/** The unit and those it came from, each with its own receptions by month. */
export const familyLines = (
  family: FamilySeries,
): { readonly months: readonly string[]; readonly lines: readonly FamilyLine[] } => {
  const members: readonly MemberSeries[] = [...family.predecessors.map((edge) => edge.unit), family];
  const months = [
    ...new Set(members.flatMap((member) => (member.dossierSeries ?? []).map((entry) => entry.month))),
  ].toSorted();
  const lines = members.map((member) => ({
    unit: member,
    hasHomonym: members.some((other) => other !== member && other.name === member.name),
    values: months.map((month) => receivedIn(member, month)),
  }));
  return { months, lines };
};

const receivedIn = (member: MemberSeries, month: string): number | null => {
  const isInForce =
    month >= addMonths(member.validFrom, 0) && (member.validUntil === null || month <= member.validUntil);
  const entry = member.dossierSeries?.find((candidate) => candidate.month === month);
  return isInForce ? (entry?.totals.received ?? null) : null;
};
