import type { Translate } from '../i18n/useText.ts';
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
  return place.length === 0 ? t(`why.part.${part.kind}`) : `${t(`why.part.${part.kind}`)}: ${place.join(', ')}`;
};

export const stepWords = (step: Step, t: Translate): string =>
  step.part === null ? t('why.rest', { count: step.gathered }) : partWords(step.part, t);

/** What the unit is held against, in words. */
export const referenceWords = (explanation: RankExplanation, t: Translate): string =>
  explanation.against === 'UNIT'
    ? explanation.referenceUnits.map(({ name }) => name).join(', ')
    : t(`why.reference.${explanation.against}`, { count: explanation.referenceSize });
