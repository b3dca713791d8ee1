import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { StaffMatrixDocument } from '../establishment/establishment.documents.ts';
import { matrixOf } from '../establishment/matrix.view.ts';
import { useOwnProvince } from '../establishment/useOwnProvince.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';

const most = 10;

/** The units of the reader's province with the most empty seats. */
export const VacancyTasks = () => {
  const t = useText();
  const province = useOwnProvince();
  return (
    <>
      <Typography variant="h2">{t('tasks.vacancies')}</Typography>
      {province === undefined ? (
        <PageSkeleton rows={4} />
      ) : province === null ? null : (
        <Vacancies province={province} />
      )}
      <Button component={Link} to="/positions" variant="outlined" sx={{ mt: 1.5 }}>
        {t('tasks.allVacancies')}
      </Button>
    </>
  );
};

const Vacancies = ({ province }: { readonly province: string }) => {
  const t = useText();
  const format = useFormat();
  const question = useGraph(StaffMatrixDocument, { scope: { provinceCode: province, unitIds: null }, asOf: null });
  return (
    <AnswerPanel question={question} skeletonRows={4}>
      {({ staffMatrix, workFields }) => {
        const lacking = matrixOf(staffMatrix.cells, workFields)
          .rows.map(({ unit, sums }) => ({ unit, required: sums.required, empty: sums.required - sums.filled }))
          .filter(({ empty }) => empty > 0)
          .toSorted((one, other) => other.empty - one.empty)
          .slice(0, most);
        if (lacking.length === 0) return <Typography>{t('tasks.noVacancies')}</Typography>;
        return (
          <>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('tasks.vacanciesLead', { day: format.date(staffMatrix.asOf) })}
            </Typography>
            <Box component="ol" aria-label={t('tasks.vacancies')} sx={{ m: 0, mt: 1, pl: 3 }}>
              {lacking.map(({ unit, required, empty }) => (
                <Typography key={unit.id} component="li" variant="body2" sx={{ py: 0.5 }}>
                  <MuiLink
                    component={Link}
                    to={`/positions?${new URLSearchParams({ unit: unit.id, empty: 'true' }).toString()}`}
                    sx={{ fontWeight: 550 }}
                  >
                    {unit.name}
                  </MuiLink>
                  {': '}
                  {t('tasks.vacancyOf', { empty: format.integer(empty), required: format.integer(required) })}
                </Typography>
              ))}
            </Box>
          </>
        );
      }}
    </AnswerPanel>
  );
};
