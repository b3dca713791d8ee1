import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import { SourceWords } from '../claims/SourceWords.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { MethodTools } from './MethodTools.tsx';
import type { ParMethod } from './par.documents.ts';
import { seriesOf } from './par.view.ts';

interface ParMethodCardProps {
  readonly methods: readonly ParMethod[];
  readonly method: ParMethod;
  readonly onChanged: () => void;
}

/** Who scores how, and why points of two methods are not held against each other. */
export const ParMethodCard = ({ methods, method, onChanged }: ParMethodCardProps) => {
  const t = useText();
  const format = useFormat();
  const days = { from: format.date(method.selfFrom), until: format.date(method.selfUntil) };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h2" lang="vi" data-method={method.key}>
          {method.name}
        </Typography>
        {method.isDemo ? <Chip size="small" variant="outlined" label={t('par.demo')} /> : null}
      </Box>
      <Typography variant="body2">
        {t('par.body')}: <span lang="vi">{method.body}</span>.{' '}
        {t('par.scale', { points: format.decimal(method.fullPoints, 0) })} {t('par.selfDays', days)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('par.source')}: <SourceWords source={method.source} />. <span lang="vi">{method.note}</span>
      </Typography>
      <Alert severity="info" sx={{ mt: 1.5 }} data-refusal>
        <AlertTitle>{t('par.refusalTitle')}</AlertTitle>
        {t('par.refusal')}
        <OtherYears {...{ methods, method }} />
      </Alert>
      <MethodTools {...{ method, onChanged }} />
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
