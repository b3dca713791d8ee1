import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { ExplanationPart, RankExplanation } from './why.documents.ts';
import type { Step } from './why.view.ts';

/** What a part comes from: `Kết quả: Hộ tịch, Trực tuyến`. */
export const partWords = (part: ExplanationPart, t: Translate): string => {
  const place = [
    part.unit?.name ?? null,
    part.indicatorName,
    part.fieldName,
    part.channel === null ? null : t(`channel.${part.channel}`),
  ].filter((name) => name !== null);
  if (part.gathered !== null)
    place.push(t(part.kind === 'MERGER' ? 'why.gatheredUnits' : 'why.gathered', { count: part.gathered }));
  return place.length === 0 ? t(`why.part.${part.kind}`) : `${t(`why.part.${part.kind}`)}: ${place.join(', ')}`;
};

export const stepWords = (step: Step, t: Translate): string =>
  step.part === null ? t('why.rest', { count: step.gathered }) : partWords(step.part, t);

/** What the unit is held against, in words. */
export const referenceWords = (explanation: RankExplanation, t: Translate): string =>
  explanation.against === 'UNIT'
    ? explanation.referenceUnits.map(({ name }) => name).join(', ')
    : t(`why.reference.${explanation.against}`, { count: explanation.referenceSize });

/** So many names in a sentence. */
const mostNames = 3;

const namesWords = (names: readonly string[], t: Translate): string => {
  const named = names.slice(0, mostNames).join(', ');
  const left = names.length - mostNames;
  return left > 0 ? t('why.andMore', { names: named, count: left }) : named;
};

/** What it takes to reach the next place, in one sentence; or why there is nothing to reach. */
export const nextPlaceWords = (explanation: RankExplanation, format: Formatter, t: Translate): string => {
  const { metric, nextPlace, rank } = explanation;
  if (nextPlace === null) {
    if (rank === null) return t('why.nextPlaceNo.unranked');
    if (metric.polarity === 'NEUTRAL') return t('why.nextPlaceNo.neutral');
    return t(rank === 1 ? 'why.nextPlaceNo.first' : 'why.nextPlaceNo.enough');
  }
  const way = metric.unit === 'HOURS' ? 'within' : metric.polarity === 'LOW_IS_GOOD' ? 'fewer' : 'more';
  return t(`why.nextPlaceIs.${way}`, {
    cases: format.integer(nextPlace.cases),
    rank: nextPlace.rank,
    value: metricWords(metric, format, t).value(nextPlace.value),
    units: namesWords(
      nextPlace.units.map(({ name }) => name),
      t,
    ),
  });
};

/** Higher or lower than the reference; of hours, slower or faster. */
export const comparedWords = (
  explanation: RankExplanation,
  difference: number,
): 'above' | 'below' | 'slower' | 'faster' => {
  if (explanation.metric.unit === 'HOURS') return difference < 0 ? 'faster' : 'slower';
  return difference < 0 ? 'below' : 'above';
};

/** How the place moved since the period before, in one sentence. */
export const rankChangeWords = (
  { unit, rank, rankBefore, ranked, placeChange, referenceUnits, against }: RankExplanation,
  t: Translate,
) => {
  const isMerged = against === 'PREVIOUS_PERIOD' && referenceUnits.some(({ id }) => id !== unit?.id);
  if (rank === null || rankBefore === null || placeChange === null) {
    return t(`why.rankChange.${isMerged ? 'merged' : 'unknown'}`);
  }
  const way = rank === rankBefore ? 'same' : rank < rankBefore ? 'up' : 'down';
  const told = t(`why.rankChange.${way}`, { before: rankBefore, of: placeChange.rankedBefore, rank, ranked });
  const terms = PLACE_TERMS.flatMap(([term, sign]) =>
    placeChange[term] === 0 ? [] : [t(`why.placeChange.${term}`, { step: `${sign}${String(placeChange[term])}` })],
  );
  return terms.length === 0 ? told : `${told} ${t('why.placeChange.made', { terms: terms.join('; ') })}`;
};

/** What a change of place adds up from, and whether it makes the number of the place greater or less. */
const PLACE_TERMS = [
  ['overtakenBy', '+'],
  ['newAhead', '+'],
  ['overtook', '−'],
  ['goneAhead', '−'],
] as const;
