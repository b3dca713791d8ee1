import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { UnitLink } from '../communes/UnitLink.tsx';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { AppraiseDialog } from './AppraiseDialog.tsx';
import { type ParMethod, type ParUnit, ParUnitDocument, type ParUnitRow } from './par.documents.ts';
import { isOpenForSelf, scores } from './par.view.ts';
import { CriterionTable, type Writing } from './CriterionTable.tsx';
import { ScoreDialog } from './ScoreDialog.tsx';
import { useAppraises, useSpeaksFor } from './useAppraises.ts';
import { useParAddress } from './useParAddress.ts';

interface ParUnitPanelProps {
  readonly unit: ParUnit;
  readonly method: ParMethod;
  readonly today: string;
  /** The reader asked for it: it is brought into view. */
  readonly isChosen: boolean;
}

/** One unit by one method: each criterion with self-score, evidence and appraisal; and the scoring, for whose it is. */
export const ParUnitPanel = ({ unit, method, today, isChosen }: ParUnitPanelProps) => {
  const t = useText();
  const [, set] = useParAddress();
  const heading = useRef<HTMLHeadingElement>(null);
  const isScored = scores(method, unit);
  useEffect(() => {
    if (isChosen) heading.current?.scrollIntoView({ block: 'center' });
  }, [isChosen]);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="h2" ref={heading} sx={{ scrollMarginTop: 72 }}>
          {t('par.scoresOf', { unit: unit.name })}
        </Typography>
        <Box className="no-print" sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
          <UnitLink unit={{ id: unit.id, name: t('par.profile') }} />
          {isChosen ? (
            <Button color="inherit" onClick={() => void set({ unit: null })}>
              {t('par.close')}
            </Button>
          ) : null}
        </Box>
      </Box>
      {isScored ? (
        <UnitScores {...{ unit, method, today }} />
      ) : (
        <Typography variant="body2" role="status">
          {t('par.notScored', { unit: unit.name })}
        </Typography>
      )}
    </>
  );
};

const UnitScores = ({ unit, method, today }: Omit<ParUnitPanelProps, 'isChosen'>) => {
  const t = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [writing, setWriting] = useState<Writing | null>(null);
  const speaks = useSpeaksFor(unit) && isOpenForSelf(method, today);
  const appraises = useAppraises(method) && method.closedOn === null;
  const question = useGraph(ParUnitDocument, { method: method.key, unit: unit.id }, { keepPrevious: true });
  const onDone = () => {
    notify(t(writing?.step === 'score' ? 'par.scored' : 'par.appraiseDone'), { type: 'success' });
    setWriting(null);
    void queryClient.invalidateQueries({ queryKey: ['graph', 'ConsoleParIndex'] });
    question.ask();
  };
  const dialog = { method, unit, onDone, onClose: () => setWriting(null) };
  return (
    <AnswerPanel question={question} skeletonRows={8}>
      {({ parIndex }) => {
        const row = parIndex?.rows[0];
        return (
          <>
            <Place row={row} method={method} />
            <CriterionTable
              scores={row?.scores ?? []}
              onWrite={setWriting}
              {...{ method, unit, today, speaks, appraises }}
            />
            {writing?.step === 'score' ? <ScoreDialog {...writing} {...dialog} /> : null}
            {writing?.step === 'appraise' ? <AppraiseDialog {...writing} {...dialog} /> : null}
          </>
        );
      }}
    </AnswerPanel>
  );
};

interface PlaceProps {
  readonly row: ParUnitRow | undefined;
  readonly method: ParMethod;
}

/** Where the unit stands, or why it stands nowhere yet. */
const Place = ({ row, method }: PlaceProps) => {
  const t = useText();
  const format = useFormat();
  if (row === undefined) return <Typography variant="body2">{t('par.noneOfUnit')}</Typography>;
  const { rank, points, selfPoints, reason } = row;
  const place =
    rank === null
      ? `${t('par.unplaced')}: ${reason ?? '–'}`
      : t('par.place', {
          rank,
          points: format.decimal(points, 2),
          full: format.decimal(method.fullPoints, 0),
        });
  return (
    <Typography variant="body2" data-place={rank ?? ''}>
      {place} {selfPoints === null ? '' : t('par.selfSum', { self: format.decimal(selfPoints, 2) })}
    </Typography>
  );
};
