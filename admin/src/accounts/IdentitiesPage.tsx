import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { Link } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { UnlinkedIdentitiesDocument } from './accounts.documents.ts';
import { UnlinkedLine } from './UnlinkedLine.tsx';

/** For administrators: who came by a provider of identities and has no account yet. */
export const IdentitiesPage = () => {
  const t = useText();
  const unlinked = useGraph(UnlinkedIdentitiesDocument, {}, { freshFor: 0 });
  const back = (
    <Button component={Link} to="/accounts" variant="outlined">
      {t('accounts.title')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('accounts.unlinkedTitle')} lead={t('accounts.unlinkedLead')} actions={back} />
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
        <AnswerPanel question={unlinked} skeletonRows={4}>
          {({ unlinkedIdentities }) =>
            unlinkedIdentities.length === 0 ? (
              <EmptyPanel text={t('accounts.unlinkedNone')} />
            ) : (
              <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                {unlinkedIdentities.map((identity) => (
                  <UnlinkedLine key={identity.key} identity={identity} onLinked={unlinked.ask} />
                ))}
              </Box>
            )
          }
        </AnswerPanel>
      </Paper>
    </>
  );
};
