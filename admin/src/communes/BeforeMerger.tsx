import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import { quarterBefore, rankingsBefore, searchBefore } from './before.view.ts';
import type { UnitFacts } from './communes.documents.ts';
import { UnitLink } from './UnitLink.tsx';

/** Leads to the units this one was made from, and to the ranking in which they stood, in their own borders in the last whole quarter before they went. */
export const BeforeMerger = ({ unit }: { readonly unit: Pick<UnitFacts, 'id' | 'predecessors'> }) => {
  const t = useText();
  const format = useFormat();
  const former = unit.predecessors.filter(({ unit: { id } }) => id !== unit.id);
  const [first] = former;
  if (first === undefined) return null;
  return (
    <Typography variant="body2" data-before-merger sx={{ mb: 1.5 }}>
      {t('communes.beforeMerger', { period: format.period(quarterBefore(first.effectiveOn)) })}{' '}
      {former.map(({ unit: member, effectiveOn }, index) => (
        <span key={member.id}>
          {index === 0 ? '' : ', '}
          <UnitLink unit={member} search={searchBefore(effectiveOn)} />
        </span>
      ))}
      {rankingsBefore(former).map(({ code, name, href }) => (
        <span key={code}>
          {' · '}
          <MuiLink component={Link} to={href}>
            {t('communes.rankingBefore', { province: name })}
          </MuiLink>
        </span>
      ))}
    </Typography>
  );
};
