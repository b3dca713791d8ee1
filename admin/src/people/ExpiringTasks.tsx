import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { parseAsNumberLiteral, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link } from 'react-router';
import { useGraphPages } from '../data/useGraphPages.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { MoreRows } from '../states/MoreRows.tsx';
import { AlarmChip } from './AlarmChip.tsx';
import { addDays, warnedDays } from './assignment.rules.ts';
import { EndDialog } from './EndDialog.tsx';
import { officerHref } from './officer.filter.ts';
import { type Expiring, ExpiringDocument } from './people.documents.ts';
import { PlaceOfWork } from './PlaceOfWork.tsx';

const step = 100;
const spans = [30, warnedDays, 180, 365] as const;

/** Placements near or past their end, the most urgent first. */
export const ExpiringTasks = () => {
  const t = useText();
  const format = useFormat();
  const [days, setDays] = useQueryState('days', parseAsNumberLiteral(spans).withDefault(warnedDays));
  const notify = useNotify();
  const [ending, setEnding] = useState<Expiring | null>(null);
  const variables: { readonly withinDays: number } = { withinDays: days };
  const found = useGraphPages(ExpiringDocument, {
    of: 'expiringAssignments',
    variables,
    step,
  });
  return (
    <>
      <Typography variant="h2">{t('tasks.expiring')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2, maxWidth: '80ch' }}>
        {t('tasks.expiringLead')}
      </Typography>
      <ChoiceField
        label={t('tasks.within')}
        value={String(days)}
        choices={spans.map((span) => ({ value: String(span), label: t('tasks.withinDays', { days: span }) }))}
        onChange={(value) => void setDays(spans.find((span) => String(span) === value) ?? null)}
      />
      <PageFiles page="expiring-assignments" of={t('tasks.expiring')} />
      <AnswerPanel question={found} skeletonRows={4}>
        {({ expiringAssignments: all }) =>
          all.totalCount === 0 ? (
            <Typography sx={{ mt: 1.5 }}>{t('tasks.none', { days: format.integer(days) })}</Typography>
          ) : (
            <>
              <Typography variant="body2" role="status" sx={{ mt: 1.5, fontWeight: 600 }}>
                {t('tasks.count', {
                  past: format.integer(all.pastCount),
                  soon: format.integer(all.totalCount - all.pastCount),
                })}
              </Typography>
              <Box component="ul" aria-label={t('tasks.expiring')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {all.nodes.map((each) => (
                  <ExpiringLine
                    key={`${each.officialCode} ${each.assignment.key}`}
                    each={each}
                    onEnd={() => setEnding(each)}
                  />
                ))}
              </Box>
              <MoreRows list={all} isFetching={found.isFetching} onMore={found.more} />
            </>
          )
        }
      </AnswerPanel>
      {ending === null ? null : (
        <EndDialog
          name={ending.officialName}
          assignment={ending.assignment}
          onClose={() => setEnding(null)}
          onDone={() => {
            notify(t('recognised.done'), { type: 'success' });
            setEnding(null);
            found.ask();
          }}
        />
      )}
    </>
  );
};

const ExpiringLine = ({ each, onEnd }: { readonly each: Expiring; readonly onEnd: () => void }) => {
  const t = useText();
  const format = useFormat();
  const { assignment, endsOn, daysLeft } = each;
  const byLaw = assignment.statutoryEnd !== null && addDays(assignment.statutoryEnd, -1) === endsOn;
  const level = daysLeft < 0 ? 'past' : 'soon';
  return (
    <Box
      component="li"
      sx={{
        py: 1.25,
        borderBottom: 1,
        '&:last-of-type': { borderBottom: 0 },
        borderColor: 'divider',
        display: 'grid',
        gap: { xs: 0.5, sm: 2 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) auto' },
        alignItems: 'start',
      }}
    >
      <Box>
        <MuiLink component={Link} to={officerHref(each.officialCode)} sx={{ fontWeight: 600 }}>
          {each.officialName}
        </MuiLink>
        <Typography variant="body2" component="div">
          {t(`assignmentKind.${assignment.kind}`)}: {assignment.title}, <PlaceOfWork assignment={assignment} />
        </Typography>
      </Box>
      <Box sx={{ textAlign: { sm: 'right' } }}>
        <AlarmChip alarm={{ endsOn, daysLeft, level }} />
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {t('officers.endsOn', { day: format.date(endsOn) })}, {t(byLaw ? 'tasks.law' : 'tasks.decision')}
        </Typography>
        <Button size="small" variant="outlined" className="no-print" onClick={onEnd} sx={{ mt: 0.5 }}>
          {t('tasks.end')}
        </Button>
      </Box>
    </Box>
  );
};
