import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGraph } from '../data/useGraph.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { type ParMethod, type ParStreak, ParStreaksDocument } from './par.documents.ts';
import { useParAddress } from './useParAddress.ts';

/** How far from the top may count. */
const tops = [1, 3, 5];

/** Who stood at the top of the same place for years in a row: places, never points. */
export const ParStreaks = ({ methods }: { readonly methods: readonly ParMethod[] }) => {
  const t = useText();
  const [{ top }, set] = useParAddress();
  const place = tops.includes(top) ? top : 1;
  const question = useGraph(ParStreaksDocument, { place }, { keepPrevious: true });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between', mb: 1 }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <Typography variant="h2">{t('par.streaks')}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('par.streaksLead')}
          </Typography>
        </Box>
        <Box className="no-print" sx={{ flex: { xs: '1 1 100%', sm: 'none' } }}>
          <ChoiceField
            label={t('par.among')}
            value={String(place)}
            choices={tops.map((each) => ({
              value: String(each),
              label: each === 1 ? t('par.amongFirst') : t('par.amongPlaces', { place: each }),
            }))}
            onChange={(next) => void set({ top: Number(next) })}
            width={170}
          />
        </Box>
      </Box>
      <AnswerPanel question={question} skeletonRows={3}>
        {({ parStreaks }) =>
          parStreaks === null || parStreaks.length === 0 ? (
            <Typography variant="body2">{t('par.streaksNone')}</Typography>
          ) : (
            <>
              <PageFiles page="par-streaks" of={t('par.streaks')} />
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                {parStreaks.map((streak) => (
                  <StreakLine key={`${streak.unit?.id ?? ''} ${streak.from}`} {...{ streak, place, methods }} />
                ))}
              </Box>
            </>
          )
        }
      </AnswerPanel>
    </>
  );
};

interface StreakLineProps {
  readonly streak: ParStreak;
  readonly place: number;
  readonly methods: readonly ParMethod[];
}

const StreakLine = ({ streak, place, methods }: StreakLineProps) => {
  const t = useText();
  const { unit, from, to, years } = streak;
  const body = methods.find(({ key }) => streak.methods.includes(key))?.body ?? '';
  const told = { unit: unit?.name ?? t('unknown'), years, from, to, body, place };
  return (
    <li data-streak={years}>
      <Typography variant="body2">{t(place === 1 ? 'par.streak' : 'par.streakAmong', told)}</Typography>
    </li>
  );
};
