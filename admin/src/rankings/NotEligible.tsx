import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { usePrinting } from '../print/usePrinting.ts';
import { UnitLink } from '../communes/UnitLink.tsx';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { MetricFacts, RankingRow } from './rankings.documents.ts';

interface NotEligibleProps {
  readonly rows: readonly RankingRow[];
  readonly minimumCases: number;
  readonly metric: MetricFacts;
  readonly analysis: Analysis;
  readonly search: string;
}

const step = 100;

/** Units without a rank, each with its reason: never an average in place of missing figures. */
export const NotEligible = ({ rows, minimumCases, metric, analysis, search }: NotEligibleProps) => {
  const t = useText();
  const format = useFormat();
  const [shown, setShown] = useState(step);
  const isPrinting = usePrinting();
  return (
    <Accordion
      variant="outlined"
      disableGutters
      sx={{ mt: 2, borderRadius: '8px !important', '&::before': { display: 'none' } }}
      slotProps={{ heading: { component: 'h2' }, transition: { unmountOnExit: true, timeout: 0 } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
          {t('rankings.notEligibleCount', { count: format.integer(rows.length) })}
        </Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {t('rankings.notEligibleLead', { minimum: minimumCases })}
        </Typography>
        <TableContainer>
          <Table size="small" aria-label={t('rankings.notEligible')}>
            <TableHead>
              <TableRow>
                <TableCell scope="col">{t('rankings.unit')}</TableCell>
                <TableCell scope="col">{t('rankings.cases')}</TableCell>
                <TableCell scope="col">{t('rankings.reason')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {(isPrinting ? rows : rows.slice(0, shown)).map((row, index) => (
                <TableRow key={row.unit?.id ?? index}>
                  <TableCell component="th" scope="row">
                    {row.unit === null ? t('unknown') : <UnitLink unit={row.unit} search={search} />}
                    {row.unit?.province ? `, ${row.unit.province.name}` : ''}
                  </TableCell>
                  <TableCell>
                    <FigureCases figure={row} unit={row.unit} place={analysis} {...{ metric }} />
                  </TableCell>
                  <TableCell>{row.reason ?? t('unknown')}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
        {shown < rows.length ? (
          <Button onClick={() => setShown(shown + step)} sx={{ mt: 1 }}>
            {t('more')}
          </Button>
        ) : null}
      </AccordionDetails>
    </Accordion>
  );
};
