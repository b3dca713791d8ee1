import type { GraphContext } from '../../platform/context.ts';
import type { Counts, TallyColumn } from '../metric/metric.columns.ts';
import { listMeasures, type MeasureRow } from '../ranking/ranking.queries.ts';
import { listBegun, listOutages, listStaffing, type ConditionQuestion, type Era } from './context.queries.ts';
import { FEW, middle, ratio, told, UNKNOWN, type Told } from './context.rules.ts';
import type {
  ContextFigureType,
  ContextLineType,
  ContextPracticesType,
  ContextStaffingType,
  ContextVolumeType,
} from './context.type.ts';
import { CONTEXT_NAMES, CONTEXT_SOURCES, type ContextSource } from './context.words.ts';
import { CONTEXT_COUNTS, chosenOf, windowsOf, type ExplainAsked, type Standing } from './explain.service.ts';
import { ExplainAgainst } from './explain.words.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

/** What an explanation was made of, for what stands beside it. */
export interface ContextGround {
  readonly asked: ExplainAsked;
  readonly standing: Standing;
}

/** Whether people and outages can be told: neither are kept by field and channel. */
export const keepsPeople = ({ asked: { scope } }: ContextGround): boolean => !scope.slice;

/** Units of the reference; none where a unit is held against itself. */
function othersOf({ asked, standing }: ContextGround): readonly number[] {
  if (asked.against === ExplainAgainst.PREVIOUS_PERIOD) return [];
  if (asked.against === ExplainAgainst.UNIT) return asked.other ? [asked.other.id] : [];
  const isPeers = asked.against === ExplainAgainst.PEER_MEDIAN;
  return chosenOf(asked.unit.id, standing, isPeers).chosen.map(({ id }) => id);
}

function questionOf(ground: ContextGround): ConditionQuestion {
  const unit = ground.asked.unit.id;
  return {
    unit,
    units: [...new Set([unit, ...othersOf(ground)])],
    windows: windowsOf(ground.asked),
  };
}

type Tell = (unit: number, era: Era) => Told;

interface Beside {
  readonly ground: ContextGround;
  readonly context: GraphContext;
}

function figure(name: ContextSource, tell: Tell, { ground, context }: Beside): ContextFigureType {
  const { id } = ground.asked.unit;
  const { now } = windowsOf(ground.asked);
  const source = CONTEXT_SOURCES[name];
  const [own, before] = [tell(id, 'now'), tell(id, 'before')];
  const isItself = ground.asked.against === ExplainAgainst.PREVIOUS_PERIOD;
  const other = middle(isItself ? [before] : othersOf(ground).map((unit) => tell(unit, 'now')));
  return {
    own: own.value,
    ownState: own.state,
    before: before.value,
    beforeState: before.state,
    other: other.value,
    otherState: other.state,
    otherUnits: other.units,
    source: source[context.language],
    from: source.isOfDay ? null : now.from,
    until: now.until,
  };
}

const RESOLVED: readonly TallyColumn[] = ['early', 'on_time', 'late'];

/** Dossiers by unit and period. Nothing is known of a period in which nobody has any, nor of a unit that has none in both. */
async function readCounts({ asked, standing }: ContextGround, context: GraphContext) {
  const { other, scope } = asked;
  const isOutside = other !== null && !standing.measures.has(other.id);
  const further: MeasureRow[] = isOutside
    ? await listMeasures(context.reads('rankings'), {
        scope: { ...scope, unitId: other.id },
        window: windowsOf(asked).now,
        before: null,
        counts: CONTEXT_COUNTS,
        balance: false,
        facts: false,
      })
    : [];
  const now = new Map([...standing.measures, ...further.map((row) => [row.id, row] as const)]);
  const eras = { now, before: standing.earlier };
  const hasAny = (counts: Counts | undefined): boolean => CONTEXT_COUNTS.some((column) => (counts?.[column] ?? 0) > 0);
  const isTold = (era: Era): boolean => [...eras[era].values()].some(hasAny);
  const known = { now: isTold('now'), before: isTold('before') };
  const isKept = (unit: number): boolean => hasAny(now.get(unit)) || hasAny(eras.before.get(unit));
  return (columns: readonly TallyColumn[]): Tell =>
    (unit, era) => {
      const counts = eras[era].get(unit);
      if (!counts || !known[era] || !isKept(unit)) return UNKNOWN;
      return told(columns.reduce((sum, column) => sum + (counts[column] ?? 0), 0));
    };
}

/** What came in and was finished: no statement more, one where the other unit lies outside the scope. */
export async function readVolume(ground: ContextGround, context: GraphContext): Promise<ContextVolumeType> {
  const counted = await readCounts(ground, context);
  return {
    received: figure('received', counted(['received']), { ground, context }),
    resolved: figure('resolved', counted(RESOLVED), { ground, context }),
  };
}

/** Seats and people on the last day of the period: one statement. */
export async function readStaffing(ground: ContextGround, context: GraphContext): Promise<ContextStaffingType> {
  const [rows, counted] = await Promise.all([
    listStaffing(context.reads('rankings'), questionOf(ground)),
    readCounts(ground, context),
  ]);
  const byUnit = new Map(rows.map((row) => [`${row.era} ${String(row.unit_id)}`, row]));
  const rowOf = (unit: number, era: Era) => byUnit.get(`${era} ${String(unit)}`);
  const people: Tell = (unit, era) => (rowOf(unit, era)?.is_few ? FEW : told(rowOf(unit, era)?.people));
  const resolved = counted(RESOLVED);
  return {
    posts: figure('posts', (unit, era) => told(rowOf(unit, era)?.posts), { ground, context }),
    people: figure('people', people, { ground, context }),
    resolvedPerPerson: figure('perPerson', (unit, era) => ratio(resolved(unit, era), people(unit, era)), {
      ground,
      context,
    }),
  };
}

/** Dossiers that an outage excused: one statement. Nothing on record is not the same as no outage. */
export async function readOutages(ground: ContextGround, context: GraphContext): Promise<ContextFigureType> {
  const rows = await listOutages(context.reads('rankings'), questionOf(ground));
  const byUnit = new Map(rows.map((row) => [`${row.era} ${String(row.unit_id)}`, row]));
  const tell: Tell = (unit, era) => {
    const row = byUnit.get(`${era} ${String(unit)}`);
    return row?.is_few ? FEW : told(row?.dossiers);
  };
  return figure('outages', tell, { ground, context });
}

/** Practices begun by the end of the period, with predecessors' in today's borders: one statement. */
export async function readBegun(ground: ContextGround, context: GraphContext): Promise<ContextPracticesType> {
  const question = questionOf(ground);
  const rows = await listBegun(context.reads('rankings'), question, !ground.asked.scope.asThen);
  const byUnit = new Map(rows.map((row) => [row.id, row]));
  // None begun by then is none on record.
  const tell: Tell = (unit, era) => {
    const row = byUnit.get(unit);
    return told((era === 'now' ? row?.known : row?.known_before) || null);
  };
  const own = rows.filter(({ id }) => id === question.unit);
  return {
    count: figure('practices', tell, { ground, context }),
    latest: own.map((row) => ({
      key: row.key,
      kind: row.kind,
      title: context.language === 'en' ? (row.title_en ?? row.title_vi) : row.title_vi,
      unit:
        row.code === null ? null : unitStub(row.unit_id, ground.asked.days.knownAt, { code: row.code, name: row.name }),
      startedOn: row.started_on,
      precision: row.precision,
      source: row.source,
    })),
  };
}

/** Everything in one table: figures first, the unit's practices then. What is closed to the viewer is left out. */
export async function readLines(ground: ContextGround, context: GraphContext): Promise<ContextLineType[]> {
  const { classes } = context.viewer;
  const showsPeople = keepsPeople(ground) && (classes === null || classes['PEOPLE_FIGURES'] !== undefined);
  const [volume, staffing, outages, practices] = await Promise.all([
    readVolume(ground, context),
    showsPeople ? readStaffing(ground, context) : null,
    showsPeople ? readOutages(ground, context) : null,
    readBegun(ground, context),
  ]);
  const line = (key: ContextSource, figure: ContextFigureType): ContextLineType => ({
    key,
    name: CONTEXT_NAMES[key][context.language],
    figure,
    practice: null,
  });
  return [
    line('received', volume.received),
    line('resolved', volume.resolved),
    ...(staffing
      ? [line('posts', staffing.posts), line('people', staffing.people), line('perPerson', staffing.resolvedPerPerson)]
      : []),
    ...(outages ? [line('outages', outages)] : []),
    line('practices', practices.count),
    ...practices.latest.map((practice) => ({ key: 'practice', name: practice.title, figure: null, practice })),
  ];
}
