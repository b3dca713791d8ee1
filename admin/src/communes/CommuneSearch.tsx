import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { parseAsString, useQueryStates } from 'nuqs';
import { Link as RouterLink } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { RankingChoicesDocument } from '../rankings/rankings.documents.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { useTypedText } from '../states/useTypedText.ts';
import { UnitSearchDocument } from './communes.documents.ts';
import { hasHomonyms } from './unit.homonyms.ts';
import { UnitHitLine } from './UnitHitLine.tsx';

const searchParams = { q: parseAsString.withDefault(''), in: parseAsString, on: parseAsString };
const most = 60;

/** Units by name, province and day, kept in the address. */
export const CommuneSearch = () => {
  const t = useText();
  const [params, setParams] = useQueryStates(searchParams, { history: 'replace', shallow: false });
  const [text, setText] = useTypedText(params.q, (q) => void setParams({ q: q === '' ? null : q }));
  const provinces =
    useGraph(RankingChoicesDocument, { asOf: params.on }, { keepPrevious: true }).answer?.data.provinces ?? [];
  const asked = params.q.trim() !== '' || params.in !== null;
  const hits = useGraph(
    UnitSearchDocument,
    { first: most, search: params.q.trim() === '' ? null : params.q.trim(), asOf: params.on, provinceCode: params.in },
    { enabled: asked, keepPrevious: true },
  );
  return (
    <>
      <Paper component="search" variant="outlined" sx={{ p: 2, mb: 2, display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <TextField
          label={t('communes.searchLabel')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          sx={{ flex: '1 1 260px' }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <ChoiceField
          label={t('filters.province')}
          value={params.in ?? ''}
          emptyLabel={t('filters.wholeCountry')}
          choices={provinces.map((province) => ({ value: province.code, label: province.name }))}
          onChange={(code) => void setParams({ in: code === '' ? null : code })}
        />
        <DayField label={t('communes.asOf')} value={params.on} onChange={(on) => void setParams({ on })} />
      </Paper>
      <Paper variant="outlined" sx={{ p: 2 }}>
        {asked ? (
          <AnswerPanel question={hits}>
            {({ units }) =>
              units.nodes.length === 0 ? (
                <EmptyPanel text={t('communes.nothing', { search: params.q })} next={t('communes.nothingNext')} />
              ) : (
                <Box>
                  <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
                    {t(units.pageInfo.hasNextPage ? 'communes.resultsMore' : 'communes.results', {
                      count: units.nodes.length,
                      smart_count: units.nodes.length,
                    })}
                    {hasHomonyms(units.nodes) ? ` · ${t('communes.homonyms')}` : ''}
                  </Typography>
                  <List disablePadding>
                    {units.nodes.map((unit) => (
                      <ListItem key={unit.id} divider disableGutters sx={{ py: 1 }}>
                        <Link
                          component={RouterLink}
                          to={`/communes/${encodeURIComponent(unit.id)}`}
                          underline="none"
                          color="inherit"
                          sx={{ display: 'block', width: '100%', '&:hover': { color: 'primary.main' } }}
                        >
                          <UnitHitLine unit={unit} />
                        </Link>
                      </ListItem>
                    ))}
                  </List>
                </Box>
              )
            }
          </AnswerPanel>
        ) : (
          <EmptyPanel text={t('communes.start')} />
        )}
      </Paper>
    </>
  );
};
