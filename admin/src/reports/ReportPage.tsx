import Typography from '@mui/material/Typography';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useParams } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { FileMenu } from '../export/FileMenu.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { PaperLinks } from '../papers/PaperLinks.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { ReportChecks } from './ReportChecks.tsx';
import { ReportDeeds } from './ReportDeeds.tsx';
import { ReportLines } from './ReportLines.tsx';
import { ReportStanding } from './ReportStanding.tsx';
import { type Report, ReportDocument } from './reports.documents.ts';

/** One report: where it stands, its figures beside the period before and beside now, and its paper. */
export const ReportPage = () => {
  const t = useText();
  const { key = '' } = useParams();
  const [version, setVersion] = useQueryState(
    'version',
    parseAsInteger.withOptions({ history: 'push', shallow: false }),
  );
  const question = useGraph(ReportDocument, { key, version });
  const done = () => {
    void setVersion(null);
    question.ask();
  };
  return (
    <AnswerPanel question={question} skeletonRows={12}>
      {({ report }) =>
        report === null ? (
          <>
            <PageHead title={t('menu.reports')} />
            <EmptyPanel text={t('reports.unknown')} />
          </>
        ) : (
          <ReportInFull report={report} onDone={done} />
        )
      }
    </AnswerPanel>
  );
};

const ReportInFull = ({ report, onDone }: { readonly report: Report; readonly onDone: () => void }) => {
  const t = useText();
  const format = useFormat();
  const { key, form, placeName, periodName, periodFrom, periodTo, dueOn, signed } = report;
  const parameters = { key, version: String(signed?.version ?? 0) };
  return (
    <>
      <PageHead
        title={`${form.name}: ${placeName}`}
        lead={`${periodName}. ${t('reports.days', { from: format.date(periodFrom), to: format.date(periodTo) })}. ${t('reports.due')}: ${format.date(dueOn)}.`}
        actions={
          <>
            <PaperLinks name="report" parameters={parameters} of={form.name} />
            <FileMenu path="/exports/report" parameters={() => parameters} />
          </>
        }
      />
      <ReportStanding report={report} />
      {report.maySign && report.isPeriodOver ? <ReportDeeds report={report} onDone={onDone} /> : null}
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.75 }}>
        {t('reports.compared', { from: format.date(report.beforeFrom), to: format.date(report.beforeTo) })}
      </Typography>
      <ReportLines report={report} />
      <ReportChecks checks={report.checks} />
    </>
  );
};
