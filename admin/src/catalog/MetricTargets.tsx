import FlagOutlined from '@mui/icons-material/FlagOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { CatalogMetric } from './catalog.documents.ts';
import { ClosuresDocument } from './closure.documents.ts';
import { TargetDialog } from './TargetDialog.tsx';
import { EndTargetDocument, type MetricTarget } from './target.documents.ts';
import { useReach } from './useReach.ts';

/** What the metric aims at: how much, where, by which document, on which days; whoever may sets and ends it here. */
export const MetricTargets = ({ metric }: { readonly metric: CatalogMetric }) => {
  const t = useText();
  const queryClient = useQueryClient();
  const reach = useReach('target');
  const [asks, setAsks] = useState(false);
  const provinces = useGraph(ClosuresDocument, {}, { keepPrevious: true }).answer?.data.provinces ?? [];
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['graph'] });
  return (
    <>
      {metric.targets.map((target) => (
        <Target
          key={target.key}
          place={provinces.find(({ code }) => code === target.provinceCode)?.name ?? target.provinceCode}
          onEnded={refresh}
          {...{ target, metric }}
        />
      ))}
      {reach === null || metric.polarity === 'NEUTRAL' ? null : (
        <Button
          className="no-print"
          startIcon={<FlagOutlined />}
          onClick={() => setAsks(true)}
          sx={{ ml: -0.75, mr: 1 }}
        >
          {t('targets.set')}
        </Button>
      )}
      {asks && reach !== null ? (
        <TargetDialog
          ownProvince={reach.provinceCode}
          onDone={() => {
            setAsks(false);
            refresh();
          }}
          onClose={() => setAsks(false)}
          {...{ metric, provinces }}
        />
      ) : null}
    </>
  );
};

interface TargetProps {
  readonly target: MetricTarget;
  readonly metric: CatalogMetric;
  readonly place: string | null;
  readonly onEnded: () => void;
}

const Target = ({ target, metric, place, onEnded }: TargetProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const deed = useDeed(EndTargetDocument, () => {
    notify(t('targets.ended'), { type: 'success' });
    onEnded();
  });
  const { key, value, source, note, validFrom, validUntil, setBy, setAt } = target;
  const most = metric.polarity === 'LOW_IS_GOOD';
  const days =
    validUntil === null
      ? t('communes.validSince', { from: format.date(validFrom) })
      : t('communes.validBetween', { from: format.date(validFrom), to: format.date(validUntil) });
  return (
    <Box data-target={key} sx={{ my: 1, pl: 1.5, borderLeft: 3, borderColor: 'success.main' }}>
      <Typography variant="body2">
        <strong>
          {t(most ? 'targets.most' : 'targets.least', { value: metricWords(metric, format, t).value(value) })}
        </strong>
        {`, ${place ?? t('targets.everywhere')}, ${days}. `}
        {t('communes.sourceOf', { source })}
      </Typography>
      {note === null ? null : <Typography variant="body2">{note}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <Typography variant="caption">{t('closures.by', { name: setBy, at: format.dateTime(setAt) })}</Typography>
        {target.mayEnd && validUntil === null ? (
          <Button className="no-print" loading={deed.isPending} onClick={() => deed.go({ key, lastDay: null })}>
            {t('targets.end')}
          </Button>
        ) : null}
      </Box>
      <Refusals deed={deed} />
    </Box>
  );
};
