import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { useDeed } from '../access/useDeed.ts';
import { SourceWords } from '../claims/SourceWords.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import { type ParMethod, PublishParDocument } from './par.documents.ts';
import { seriesOf } from './par.view.ts';
import { useAppraises } from './useAppraises.ts';

interface ParMethodCardProps {
  readonly methods: readonly ParMethod[];
  readonly method: ParMethod;
  readonly onChanged: () => void;
}

/** Who scores how, and why points of two methods are not held against each other. */
export const ParMethodCard = ({ methods, method, onChanged }: ParMethodCardProps) => {
  const t = useText();
  const format = useFormat();
  const appraises = useAppraises(method);
  const days = { from: format.date(method.selfFrom), until: format.date(method.selfUntil) };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h2" data-method={method.key}>
          {method.name}
        </Typography>
        {method.isDemo ? <Chip size="small" variant="outlined" label={t('par.demo')} /> : null}
      </Box>
      <Typography variant="body2">
        {t('par.body')}: {method.body}. {t('par.scale', { points: format.decimal(method.fullPoints, 0) })}{' '}
        {t('par.selfDays', days)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('par.source')}: <SourceWords source={method.source} />. {method.note}
      </Typography>
      <Alert severity="info" sx={{ mt: 1.5 }} data-refusal>
        <AlertTitle>{t('par.refusalTitle')}</AlertTitle>
        {t('par.refusal')}
        <OtherYears {...{ methods, method }} />
      </Alert>
      {appraises && method.closedOn === null ? <Publish method={method} onDone={onChanged} /> : null}
    </>
  );
};

/** The same place's other years, each a page of its own. */
const OtherYears = ({ methods, method }: Omit<ParMethodCardProps, 'onChanged'>) => {
  const t = useText();
  const { pathname } = useLocation();
  const others = methods.filter((each) => each.key !== method.key && seriesOf(each) === seriesOf(method));
  if (others.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center', mt: 0.5 }}>
      <span>{t('par.otherYears')}</span>
      {others.map(({ key, year, closedOn }) => (
        <Button key={key} component={Link} to={`${pathname}?k=${encodeURIComponent(key)}`} color="inherit">
          {t(closedOn === null ? 'par.otherYearOpen' : 'par.otherYear', { year })}
        </Button>
      ))}
    </Box>
  );
};

/** Makes the places final, once asked again. */
const Publish = ({ method, onDone }: { readonly method: ParMethod; readonly onDone: () => void }) => {
  const t = useText();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const deed = useDeed(PublishParDocument, () => {
    notify(t('par.publishDone'), { type: 'success' });
    setOpen(false);
    onDone();
  });
  return (
    <>
      <Button className="no-print" variant="outlined" onClick={() => setOpen(true)} sx={{ mt: 1.5 }}>
        {t('par.publish')}
      </Button>
      {isOpen ? (
        <DeedDialog
          title={t('par.publish')}
          send={t('par.publish')}
          deed={deed}
          isReady
          onClose={() => {
            deed.reset();
            setOpen(false);
          }}
          onSend={() => deed.go({ method: method.key })}
        >
          <Typography variant="body2">{method.name}</Typography>
          <Typography variant="body2">{t('par.publishHint')}</Typography>
        </DeedDialog>
      ) : null}
    </>
  );
};
