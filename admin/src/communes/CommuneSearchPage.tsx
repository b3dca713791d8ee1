import Paper from '@mui/material/Paper';
import { parseAsString, useQueryStates } from 'nuqs';
import { Navigate } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { CommuneSearch } from './CommuneSearch.tsx';
import { UnitByCodeDocument } from './communes.documents.ts';

const codeParams = { code: parseAsString, asOf: parseAsString };

/** Search of units; `?code=30112&asOf=2025-06-30` leads straight to the unit that had the code on that day. */
export const CommuneSearchPage = () => {
  const t = useText();
  const [{ code, asOf }] = useQueryStates(codeParams);
  return (
    <>
      <PageHead title={t('communes.title')} lead={t('communes.searchLead')} actions={<PageFiles page="units" />} />
      {code === null ? <CommuneSearch /> : <CommuneByCode code={code} asOf={asOf} />}
    </>
  );
};

const CommuneByCode = ({ code, asOf }: { readonly code: string; readonly asOf: string | null }) => {
  const t = useText();
  const found = useGraph(UnitByCodeDocument, { code, asOf });
  return (
    <AnswerPanel question={found}>
      {({ unit }) =>
        unit === null ? (
          <Paper variant="outlined">
            <EmptyPanel text={t('communes.nothing', { search: code })} next={t('communes.nothingNext')} />
          </Paper>
        ) : (
          <Navigate to={`/communes/${encodeURIComponent(unit.id)}`} replace />
        )
      }
    </AnswerPanel>
  );
};
