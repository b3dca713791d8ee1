import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Rule, Seat } from './placement.documents.ts';

interface WhyDialogProps {
  readonly seat: Seat;
  readonly onClose: () => void;
}

/** Why somebody is here: the fit in parts, the second best and its loss, rules broken by hand, what to look at. */
export const WhyDialog = ({ seat, onClose }: WhyDialogProps) => {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const { person, post, secondBest } = seat;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{t('placement.whyOf', { name: person.name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="body2">
          {post.name}, {post.unit.name}
          {seat.distanceKm === null ? '' : ` · ${t('placement.km', { km: format.integer(seat.distanceKm) })}`}
        </Typography>
        <PartTable seat={seat} />
        <Typography variant="body2">
          {secondBest === null
            ? t('placement.secondNone')
            : t('placement.secondBest', {
                post:
                  secondBest.post === null
                    ? t('placement.without')
                    : `${secondBest.post.name}, ${secondBest.post.unit.name}`,
                loss: lossWords(secondBest, (points) => format.decimal(points, 1)),
              })}
        </Typography>
        {person.reason === null ? null : (
          <Typography variant="body2">{t('placement.given', { reason: person.reason })}</Typography>
        )}
        <Rules title={t('placement.broken')} rules={seat.brokenRules} />
        <Rules title={t('placement.notes')} rules={seat.notes} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

const lossWords = (
  { leastLoss, mostLoss }: { readonly leastLoss: number; readonly mostLoss: number },
  print: (points: number) => string,
): string => (leastLoss === mostLoss ? print(leastLoss) : `${print(leastLoss)}–${print(mostLoss)}`);

const PartTable = ({ seat }: { readonly seat: Seat }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Table size="small" aria-label={t('placement.parts')}>
      <TableHead>
        <TableRow>
          <TableCell scope="col">{t('placement.part')}</TableCell>
          <TableCell scope="col" align="right">
            {t('placement.points')}
          </TableCell>
          <TableCell scope="col" align="right">
            {t('placement.most')}
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {seat.parts.map(({ name, points, most }) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row">
              {t(`weight.${name}`)}
            </TableCell>
            <TableCell align="right">{format.decimal(points, 1)}</TableCell>
            <TableCell align="right">{format.decimal(most, 1)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

const Rules = ({ title, rules }: { readonly title: string; readonly rules: readonly Rule[] }) =>
  rules.length === 0 ? null : (
    <Box>
      <Typography variant="h3">{title}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {rules.map(({ code, text, source }) => (
          <Typography key={code} component="li" variant="body2">
            {text}
            {source === null ? '' : ` (${source})`}
          </Typography>
        ))}
      </Box>
    </Box>
  );
