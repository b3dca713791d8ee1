import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { UnitLink } from '../communes/UnitLink.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { type ClaimReport, DeleteClaimReportDocument } from './claims.documents.ts';
import { ClaimTable } from './ClaimTable.tsx';
import { SourceWords } from './SourceWords.tsx';

interface ReportCardProps {
  readonly report: ClaimReport;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly onDeleted: () => void;
}

/** One report: what it says, whether it balances by itself, and each of its figures. */
export const ReportCard = ({ report, asOf, knownAt, onDeleted }: ReportCardProps) => {
  const t = useText();
  const format = useFormat();
  const deed = useDeed(DeleteClaimReportDocument, onDeleted);
  const broken = report.checks.filter(({ holds }) => !holds);
  return (
    <Paper
      component="section"
      variant="outlined"
      data-report={report.key}
      sx={{ p: { xs: 1.5, md: 2.5 }, mb: 2, minWidth: 0 }}
    >
      <Typography variant="h3" component="h3">
        {report.unit === null ? report.place : <UnitLink unit={report.unit} />}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('claims.source')}: <SourceWords source={report.source} />
        {report.publishedOn === null ? '' : `, ${format.date(report.publishedOn)}`}
      </Typography>
      <Typography variant="body2" lang="vi" sx={{ my: 0.75 }}>
        “{report.wording}”
      </Typography>
      {report.checks.length === 0 ? null : (
        <Box sx={{ mb: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t(broken.length === 0 ? 'claims.balances' : 'claims.balancesNot')}
          </Typography>
          {broken.map(({ name, arithmetic }) => (
            <Typography key={name} variant="body2">
              {name}: {arithmetic}
            </Typography>
          ))}
        </Box>
      )}
      <ClaimTable {...{ report, asOf, knownAt }} />
      {report.isOwn ? (
        <Button
          className="no-print"
          color="inherit"
          loading={deed.isPending}
          aria-label={t('claims.deleteOf', { place: report.place })}
          onClick={() => deed.go({ key: report.key })}
        >
          {t('claims.delete')}
        </Button>
      ) : null}
      <Refusals deed={deed} />
    </Paper>
  );
};
