import { valueAt, type AskedFor, type ExportView, type Usual } from '../../platform/export-view.ts';
import { answerOf, NotAnswered, type Ask } from './ask.ts';
import { itemsOf, type Mistake, type Texts } from './asked.ts';
import { lastWholeQuarter } from './period.rules.ts';

const FACTS = `query ExportFacts {
  meta { today dataTo }
  viewer { activeGrant { scopeKind scopeName provinceCode unit { province { code } } } }
}`;

/**
 * What the console's page has where its address says nothing, and the days it tells of: for views that somebody saved,
 * which are to show what the page would.
 * @param search the words of the page's address
 * @throws NotAnswered
 */
export async function withUsual(
  view: ExportView,
  { asked, search }: { readonly asked: Texts; readonly search: Texts },
  ask: Ask,
): Promise<Texts> {
  const missing = view.parameters.filter(({ name, usual }) => asked[name] === undefined && isUsual(usual, search));
  const facts = missing.some(({ usual }) => typeof usual === 'object' && 'of' in usual)
    ? await answerOf(ask, FACTS)
    : null;
  const filled: Record<string, string> = { ...asked };
  for (const { name, kind, usual } of missing) {
    const known = { isLast: kind === 'TO', facts, asOf: asked['asOf'] };
    const text = usual === undefined ? null : await usualText(usual, known, (one) => found(one, search, ask));
    if (text !== null) filled[name] = text;
  }
  const { from, to } = filled;
  if (!view.reach || from === undefined || to === undefined) return filled;
  return { ...filled, ...view.reach({ from, to }, filled) };
}

const found = async ({ document, variables, pick }: AskedFor, search: Texts, ask: Ask): Promise<string | null> =>
  pick(await answerOf(ask, document, variables(search)));

function isUsual(usual: Usual | undefined, search: Texts): boolean {
  if (typeof usual !== 'object' || !('unless' in usual)) return usual !== undefined;
  return usual.unless.every((word) => search[word] === undefined);
}

interface Known {
  /** Whether the last day of a period is asked for, else the first. */
  readonly isLast: boolean;
  readonly facts: unknown;
  readonly asOf: string | undefined;
}

async function usualText(
  usual: Usual,
  { isLast, facts, asOf }: Known,
  answer: (question: AskedFor) => Promise<string | null>,
): Promise<string | null> {
  if (typeof usual === 'string') return usual;
  if ('document' in usual) return answer(usual);
  const grant = valueAt(facts, ['viewer', 'activeGrant']);
  if (usual.of === 'OWN_DISTRICT') {
    return valueAt(grant, ['scopeKind']) === 'DISTRICT' ? (valueAt(grant, ['scopeName']) as string | null) : null;
  }
  if (usual.of === 'OWN_PROVINCE') {
    const code = valueAt(grant, ['provinceCode']) ?? valueAt(grant, ['unit', 'province', 'code']);
    return code as string | null;
  }
  const today = String(valueAt(facts, ['meta', 'today']));
  if (usual.of === 'YEAR') return isLast ? today : `${today.slice(0, 4)}-01-01`;
  const days = [today, valueAt(facts, ['meta', 'dataTo']), asOf].filter((day) => typeof day === 'string').sort();
  const period = lastWholeQuarter(days[0] ?? today);
  return isLast ? period.to : period.from;
}

const CODE = /^\d{5}$/u;
const ID = /^[\w-]{4,80}$/u;
const UNIT_BY_CODE = 'query ExportUnit($item: String, $asOf: Date) { unit(code: $item, asOf: $asOf) { id code } }';
const UNIT_BY_ID = 'query ExportUnit($item: ID) { unit(id: $item) { id code } }';

/**
 * Units named by code as ids and the other way round, as the table takes them: a code is that of the day told about.
 * @throws NotAnswered
 */
export async function withUnits(
  view: ExportView,
  asked: Texts,
  ask: Ask,
): Promise<{ readonly asked: Texts } | { readonly mistake: Mistake }> {
  const named: Record<string, string> = { ...asked };
  const asOf = asked['asOf'] ?? null;
  for (const { name, kind } of view.parameters) {
    const text = asked[name];
    if (text === undefined || (kind !== 'UNIT' && kind !== 'UNITS' && kind !== 'CODES')) continue;
    const wants = kind === 'CODES' ? 'code' : 'id';
    const found: string[] = [];
    for (const item of kind === 'UNIT' ? [text] : itemsOf(text)) {
      const isRight = wants === 'code' ? CODE.test(item) : ID.test(item) && !CODE.test(item);
      const unit = isRight ? item : await unitOf(item, { asOf, wants, ask });
      if (unit === null) return { mistake: { code: 'NO_SUCH_UNIT', name } };
      found.push(unit);
    }
    named[name] = found.join(',');
  }
  return { asked: named };
}

/** The id of a unit's code on a day, or the code of its id; null where there is none. */
async function unitOf(
  item: string,
  { asOf, wants, ask }: { readonly asOf: string | null; readonly wants: 'id' | 'code'; readonly ask: Ask },
): Promise<string | null> {
  const isCode = CODE.test(item);
  if (!isCode && !ID.test(item)) return null;
  try {
    const data = await answerOf(ask, isCode ? UNIT_BY_CODE : UNIT_BY_ID, isCode ? { item, asOf } : { item });
    return valueAt(data, ['unit', wants]) as string | null;
  } catch (cause) {
    // The graph refuses codes that no unit had on the day.
    if (cause instanceof NotAnswered && cause.answer.status === 200) return null;
    throw cause;
  }
}
