import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMeta } from '../data/useMeta.ts';
import { useGraph } from '../data/useGraph.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { analysisParams } from '../filters/analysis.params.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { OwnPlaceDocument } from '../overview/overview.documents.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { ReportList } from './ReportList.tsx';
import { reportStates } from './reports.documents.ts';
import { placeAsked } from './reports.view.ts';

const params = {
  p: analysisParams.p,
  in: analysisParams.in,
  unit: parseAsString,
  form: parseAsString,
  state: parseAsStringLiteral(reportStates),
};

/** Which reports are due, signed, sent: where the address names no place, those of the reader's own. */
export const ReportsPage = () => {
  const t = useText();
  const meta = useMeta();
  const [asked, set] = useQueryStates(params, { history: 'push', shallow: false });
  const own = useGraph(OwnPlaceDocument, {}, { freshFor: 300_000 });
  const place = placeAsked(asked, own.answer?.data.viewer.activeGrant ?? null);
  return (
    <>
      <PageHead
        title={t('menu.reports')}
        lead={t('reports.lead')}
        actions={
          <>
            <PageFiles page="reports" pins={['p']} {...(place.unit === null ? {} : { unit: place.unit })} />
            <SavedViews page="reports" />
          </>
        }
      />
      <AnswerPanel question={meta}>
        {(data) => (
          <AnswerPanel question={own}>
            {() => <ReportList meta={data.meta} asked={asked} place={place} onChange={(patch) => void set(patch)} />}
          </AnswerPanel>
        )}
      </AnswerPanel>
    </>
  );
};
