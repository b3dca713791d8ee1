import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useViewer } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { OwnDossiersDocument } from './mine.documents.ts';
import { OwnDossierCard } from './OwnDossierCard.tsx';

const step = 20;

/** For citizens: what they handed in themselves, the newest first, on a phone before all. */
export const MyDossiersPage = () => {
  const t = useText();
  const account = useViewer().data?.account;
  const [open, setOpen] = useQueryState('open', parseAsString);
  const [first, setFirst] = useState(step);
  const question = useGraph(OwnDossiersDocument, { first }, { freshFor: 0, keepPrevious: true });
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHead title={t('mine.title')} lead={t('mine.lead')} />
      {account?.hasIdNumber === false ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('mine.noIdNumber')}
        </Alert>
      ) : null}
      <AnswerPanel question={question} skeletonRows={6}>
        {({ dossiers }) =>
          dossiers.nodes.length === 0 ? (
            <EmptyPanel text={t('mine.none')} next={t('mine.noneNext')} />
          ) : (
            <>
              <Typography variant="body2" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
                {t('mine.count', { count: dossiers.totalCount })}
              </Typography>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
                {dossiers.nodes.map((dossier) => (
                  <OwnDossierCard
                    key={dossier.code}
                    dossier={dossier}
                    isOpen={open === dossier.code}
                    onToggle={() => void setOpen(open === dossier.code ? null : dossier.code)}
                  />
                ))}
              </Box>
              {dossiers.pageInfo.hasNextPage ? (
                <Button onClick={() => setFirst(first + step)} sx={{ mt: 1.5 }}>
                  {t('more')}
                </Button>
              ) : null}
            </>
          )
        }
      </AnswerPanel>
    </Box>
  );
};
