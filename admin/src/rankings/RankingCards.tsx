import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { UnitLink } from '../communes/UnitLink.tsx';
import { CompareToggle } from '../compare/CompareToggle.tsx';
import { Stat } from '../figures/Stat.tsx';
import type { TextKey } from '../i18n/messages.ts';
import { StatementQuote } from '../standing/StatementQuote.tsx';
import { useText } from '../i18n/useText.ts';
import { FirstRows, wholeList } from '../states/FirstRows.tsx';
import { ForReaders } from '../layout/ForReaders.tsx';
import { ReceivedCases } from './ReceivedCases.tsx';
import type { RankingListProps } from './ranking.list.ts';
import { movementOf, type RankingSort } from './ranking.view.ts';
import { RowBand } from './RowBand.tsx';
import { RowFacts } from './RowFacts.tsx';
import { WhyLink } from './WhyLink.tsx';

const sorts: readonly { readonly value: RankingSort; readonly label: TextKey }[] = [
  { value: 'rank', label: 'rankings.sortRank' },
  { value: 'name', label: 'rankings.sortName' },
  { value: 'volume', label: 'rankings.sortVolume' },
  { value: 'change', label: 'rankings.sortChange' },
];

/** So many cards are five screens of a phone. */
const step = 20;

/** The ranked units on a phone: one card each, nothing left out; some cards at a time. */
export const RankingCards = (props: RankingListProps) => {
  const t = useText();
  const { rows, words, scale, metric, analysis, sort, onSort, showProvince, search, whySearch } = props;
  return (
    <>
      <SortField {...{ sort, onSort }} />
      <FirstRows key={`${sort} ${String(rows[0]?.rank)}`} name="cards" list={wholeList(rows)} step={step}>
        {(shown, at) => (
          <Box component="ol" ref={at} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {shown.map((row) => (
              <Box
                component="li"
                key={row.unit?.id ?? row.rank}
                sx={{
                  py: 1,
                  borderTop: 1,
                  borderColor: 'divider',
                  display: 'grid',
                  gridTemplateColumns: '44px 1fr',
                  gap: 1,
                }}
              >
                <Box>
                  <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.125rem' }}>
                    <ForReaders>{t('rankings.rank')} </ForReaders>
                    {row.rank}
                  </Typography>
                  <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                    <WhyLink row={row} search={whySearch} />
                  </Typography>
                </Box>
                <Box sx={{ minWidth: 0 }}>
                  <Box>
                    {row.unit === null ? (
                      t('unknown')
                    ) : (
                      <>
                        <UnitLink unit={row.unit} search={search} /> <CompareToggle unit={row.unit} />
                      </>
                    )}
                    {showProvince && row.unit?.province ? (
                      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                        {row.unit.province.name}
                      </Typography>
                    ) : null}
                  </Box>
                  <Stat
                    size="dense"
                    told={{ metric, figure: row, unit: row.unit, place: analysis, search: whySearch }}
                    scale={scale}
                    movement={movementOf(row, metric.polarity)}
                  >
                    <RowBand {...{ row, words }} />
                    <Typography
                      variant="caption"
                      component="div"
                      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1 }}
                    >
                      <span>
                        {t('rankings.volume')}: <ReceivedCases row={row} analysis={analysis} />
                      </span>
                      <RowFacts totals={row.totals} toldShare={row.toldShare} />
                    </Typography>
                  </Stat>
                  {row.statement === null ? null : <StatementQuote statement={row.statement} />}
                </Box>
              </Box>
            ))}
          </Box>
        )}
      </FirstRows>
    </>
  );
};

const SortField = ({ sort, onSort }: Pick<RankingListProps, 'sort' | 'onSort'>) => {
  const t = useText();
  return (
    <TextField
      select
      fullWidth
      className="no-print"
      label={t('rankings.sortBy')}
      value={sort}
      onChange={(event) => onSort(sorts.find((entry) => entry.value === event.target.value)?.value ?? 'rank')}
      sx={{ my: 1 }}
      slotProps={{ inputLabel: { shrink: true } }}
    >
      {sorts.map((entry) => (
        <MenuItem key={entry.value} value={entry.value}>
          {t(entry.label)}
        </MenuItem>
      ))}
    </TextField>
  );
};
