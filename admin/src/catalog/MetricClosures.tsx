import LockOpenOutlined from '@mui/icons-material/LockOpenOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Alert from '@mui/material/Alert';
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
import { ClosureDialog } from './ClosureDialog.tsx';
import { ClosuresDocument, type RankingClosure, ReopenRankingDocument } from './closure.documents.ts';
import { useReach } from './useReach.ts';

interface MetricClosuresProps {
  readonly metric: { readonly key: string; readonly name: string };
}

/** To whom the metric's leaderboard is closed, why and how long; whoever may closes and opens it here. */
export const MetricClosures = ({ metric }: MetricClosuresProps) => {
  const t = useText();
  const queryClient = useQueryClient();
  const closes = useReach('close');
  const [asks, setAsks] = useState(false);
  const told = useGraph(ClosuresDocument, {}, { keepPrevious: true }).answer?.data;
  // What rankings say, and which metrics are marked, has changed with it.
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['graph'] });
  const provinces = told?.provinces ?? [];
  const closures = (told?.rankingClosures ?? []).filter((one) => (one.metric ?? metric.key) === metric.key);
  return (
    <>
      {closures.map((closure) => (
        <Closure
          key={closure.key}
          closure={closure}
          place={provinces.find(({ code }) => code === closure.provinceCode)?.name ?? closure.provinceCode}
          onOpened={refresh}
        />
      ))}
      {closes === null ? null : (
        <Button className="no-print" startIcon={<LockOutlined />} onClick={() => setAsks(true)} sx={{ ml: -0.75 }}>
          {t('closures.close')}
        </Button>
      )}
      {asks && closes !== null ? (
        <ClosureDialog
          ownProvince={closes.provinceCode}
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

interface ClosureProps {
  readonly closure: RankingClosure;
  readonly place: string | null;
  readonly onOpened: () => void;
}

const Closure = ({ closure, place, onOpened }: ClosureProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const deed = useDeed(ReopenRankingDocument, () => {
    notify(t('closures.opened'), { type: 'success' });
    onOpened();
  });
  const { audience, metric, validFrom, validUntil, reason, closedBy, closedAt } = closure;
  const audienceName = t(`closures.audiences.${audience}`);
  const to = place === null ? audienceName : t('closures.ofProvince', { audience: audienceName, province: place });
  const days =
    validUntil === null
      ? t('closures.since', { from: format.date(validFrom) })
      : t('closures.between', { from: format.date(validFrom), until: format.date(validUntil) });
  return (
    <Alert severity="info" icon={<LockOutlined fontSize="inherit" />} sx={{ my: 1 }}>
      <Typography variant="body2">
        {t(metric === null ? 'closures.allClosedTo' : 'closures.closedTo', { audience: to })} {days}.{' '}
        {t('closures.why', { reason })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <Typography variant="caption">{t('closures.by', { name: closedBy, at: format.dateTime(closedAt) })}</Typography>
        {closure.mayReopen ? (
          <Button
            className="no-print"
            color="inherit"
            startIcon={<LockOpenOutlined />}
            loading={deed.isPending}
            onClick={() => deed.go({ key: closure.key })}
          >
            {t('closures.reopen')}
          </Button>
        ) : null}
      </Box>
      <Refusals deed={deed} />
    </Alert>
  );
};
