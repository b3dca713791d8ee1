import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { UnitLink } from '../communes/UnitLink.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Person } from './person.documents.ts';
import { WorkBeside } from './WorkBeside.tsx';

/** What somebody was commended for, with decision and money, and the initiatives recognised. */
export const CommendationList = ({ person }: { readonly person: Person }) => {
  const t = useText();
  const format = useFormat();
  const { commendations, initiatives } = person;
  return (
    <>
      <Typography variant="h2">{t('recognised.commendations')}</Typography>
      {commendations.length + initiatives.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('recognised.noCommendations')}
        </Typography>
      ) : null}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {commendations.map((each) => (
          <li key={each.key}>
            <Typography variant="body2">
              <strong>{each.kindName}</strong>, {t('recognised.ofYear', { year: String(each.year) })}:{' '}
              <span lang="vi">{each.reason}</span>
            </Typography>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {t(`occasion.${each.occasion}`)} · {each.decision ?? '–'},{' '}
              {t('recognised.decidedOn', { day: format.date(each.decidedOn) })} ·{' '}
              {t('recognised.amount', { amount: format.integer(each.amount) })} · <UnitLink unit={each.unit} />
            </Typography>
            <WorkBeside workload={each.workload} />
          </li>
        ))}
        {initiatives.map(({ title, recognisedOn, decision }) => (
          <li key={`${recognisedOn} ${title}`}>
            <Typography variant="body2">
              <strong>{t('recognised.initiative')}</strong>: <span lang="vi">{title}</span>
            </Typography>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {decision ?? '–'}, {t('recognised.decidedOn', { day: format.date(recognisedOn) })}
            </Typography>
          </li>
        ))}
      </Box>
    </>
  );
};
