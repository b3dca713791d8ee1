import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { ALL_PEERS } from '../filters/analysis.params.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { groupsOf } from './peers.view.ts';
import type { Ranking } from './rankings.documents.ts';
import type { RankingScope } from './useRankingScope.ts';

interface PeerLineProps {
  readonly ranking: Ranking;
  readonly scope: RankingScope;
}

/** Which group of like units is compared, how large it is and the ways out of it; of a whole province its groups. */
export const PeerLine = ({ ranking, scope }: PeerLineProps) => {
  const t = useText();
  const { integer } = useFormat();
  const { state, choices } = scope;
  const { peerGroup, provinceCode } = state.analysis;
  const nameOf = (key: string): string => choices.peerGroups.find((group) => group.key === key)?.name ?? key;
  const whole = { formerDistrict: null, unitTypes: [] };
  if (peerGroup === null) {
    const groups = provinceCode === null ? [] : groupsOf(ranking.rows);
    if (groups.length < 2) return null;
    return (
      <Line words={t('rankings.likeUnits')} className="no-print">
        {groups.map(({ key, size }) => (
          <Step key={key} go={() => state.change({ peerGroup: key })}>
            {nameOf(key)} ({integer(size)})
          </Step>
        ))}
      </Line>
    );
  }
  const country = choices.peerGroups.find(({ key }) => key === peerGroup)?.size;
  const province = choices.provinces.find(({ code }) => code === provinceCode)?.name;
  return (
    <Line
      words={t(province === undefined ? 'rankings.group' : 'rankings.groupIn', {
        name: nameOf(peerGroup),
        count: integer(ranking.rows.length),
        province: province ?? '',
      })}
    >
      {provinceCode === null ? null : (
        <>
          <Step go={() => state.change({ ...whole, peerGroup: null })}>{t('rankings.wholeProvince')}</Step>
          <Step go={() => state.change({ ...whole, provinceCode: null })}>
            {t('rankings.groupCountry', { count: country === undefined ? '?' : integer(country) })}
          </Step>
        </>
      )}
      <Step go={() => state.change({ ...whole, provinceCode: null, peerGroup: ALL_PEERS })}>
        {t('filters.wholeCountry')}
      </Step>
    </Line>
  );
};

interface LineProps {
  readonly words: string;
  /** `no-print` where it says nothing without its buttons. */
  readonly className?: string;
  readonly children: ReactNode;
}

const Line = ({ words, className = '', children }: LineProps) => (
  <Box
    data-peers
    className={className}
    sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mb: 1.5 }}
  >
    <Typography variant="body2" sx={{ mr: 0.5 }}>
      {words}
    </Typography>
    {children}
  </Box>
);

const Step = ({ go, children }: { readonly go: () => void; readonly children: ReactNode }) => (
  <Button className="no-print" size="small" variant="outlined" color="inherit" onClick={go} sx={{ py: 0.25 }}>
    {children}
  </Button>
);
