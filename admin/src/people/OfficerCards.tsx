import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import { AlarmChip } from './AlarmChip.tsx';
import { alarmOf } from './assignment.rules.ts';
import { officerHref } from './officer.filter.ts';
import type { OfficerLine } from './people.documents.ts';
import { PlaceOfWork } from './PlaceOfWork.tsx';

interface OfficerCardsProps {
  readonly officers: readonly OfficerLine[];
  readonly today: string;
}

/** A page of officers on a phone. */
export const OfficerCards = ({ officers, today }: OfficerCardsProps) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box component="ul" aria-label={t('officers.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {officers.map((officer) => {
        const work = officer.currentAssignment;
        const alarm = work === null ? null : alarmOf(work, today);
        return (
          <Box component="li" key={officer.code} sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
            <MuiLink component={Link} to={officerHref(officer.code)} sx={{ fontWeight: 600 }}>
              {officer.name}
            </MuiLink>
            <Typography variant="body2">{work === null ? t('officers.noWork') : work.title}</Typography>
            {work === null ? null : (
              <Typography variant="body2" component="div">
                <PlaceOfWork assignment={work} />
              </Typography>
            )}
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {t(`officialKind.${officer.kind}`)}
              {work === null ? '' : ` · ${t('officer.sinceDay', { from: format.date(work.validFrom) })}`}
            </Typography>
            {alarm === null || alarm.level === 'later' ? null : <AlarmChip alarm={alarm} />}
          </Box>
        );
      })}
    </Box>
  );
};
