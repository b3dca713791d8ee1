import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { IndexGroups } from './IndexGroups.tsx';
import { UnitIndexDocument } from './standing.documents.ts';

interface UnitIndexSectionProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly analysis: Analysis;
}

/** Decision 766's index of a unit: points and points lost, group by group and indicator by indicator. */
export const UnitIndexSection = ({ unit, analysis }: UnitIndexSectionProps) => {
  const t = useText();
  const format = useFormat();
  const { hash } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { period, asOf, knownAt, boundaries } = analysis;
  const question = useGraph(
    UnitIndexDocument,
    { unit: unit.id, period: { from: period.from, to: period.to }, asOf, knownAt, boundaries },
    { keepPrevious: true },
  );
  const isThere = question.answer !== undefined;
  useEffect(() => {
    if (hash === '#index766' && isThere) heading.current?.scrollIntoView();
  }, [hash, isThere]);
  const decimal = (points: number): string => format.decimal(points, 1);
  return (
    <>
      <Typography variant="h2" id="index766" ref={heading} sx={{ scrollMarginTop: 72 }}>
        {t('standing.index')}
      </Typography>
      <AnswerPanel question={question} skeletonRows={8}>
        {({ index766 }) =>
          index766 === null || index766.reachablePoints === 0 ? (
            <EmptyPanel text={t('standing.indexNone')} />
          ) : (
            <>
              <Typography variant="body2" sx={{ mb: 1.5 }} data-index={index766.points}>
                {t('standing.indexFinding', {
                  points: decimal(index766.points),
                  reachable: decimal(index766.reachablePoints),
                  most: decimal(index766.maxPoints),
                })}
                {index766.band === null ? '' : ` ${t('standing.band', { band: index766.band.name })}`}
                {index766.band?.isVerified === false ? ` ${t('standing.bandUnverified')}` : ''}
              </Typography>
              <IndexGroups index={index766} {...{ unit, analysis }} />
            </>
          )
        }
      </AnswerPanel>
    </>
  );
};
