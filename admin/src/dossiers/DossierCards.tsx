import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import { DossierLink } from './DossierLink.tsx';
import type { DossierRecord } from './dossiers.provider.ts';
import { OutcomeWord } from './OutcomeWord.tsx';

/** The page of dossiers on a phone. */
export const DossierCards = ({ records }: { readonly records: readonly DossierRecord[] }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {records.map((record) => (
        <Box component="li" key={record.id} sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
          <DossierLink record={record} />
          <Typography variant="body2">{record.procedure.name}</Typography>
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {record.handlingUnit?.name ?? t('unknown')} · {t(`channel.${record.channel}`)} ·{' '}
            {t(`state.${record.state}`)}
          </Typography>
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {t('dossiers.receivedAt')} {format.dateTime(record.receivedAt)} · {t('dossiers.dueAt')}{' '}
            {record.dueAt === null ? t('dossiers.noDue') : format.dateTime(record.dueAt)}
          </Typography>
          <Typography variant="caption" component="div" sx={{ mt: 0.25 }}>
            <OutcomeWord outcome={record.outcome} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
