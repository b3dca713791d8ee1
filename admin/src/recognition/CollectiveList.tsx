import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useDeed } from '../access/useDeed.ts';
import { UnitLink } from '../communes/UnitLink.tsx';
import { useGraphPages } from '../data/useGraphPages.ts';
import { useOwnProvince } from '../establishment/useOwnProvince.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { PaperLinks } from '../papers/PaperLinks.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { MoreRows } from '../states/MoreRows.tsx';
import { type Collective, CollectivesDocument, DecideCollectiveDocument } from './collective.documents.ts';
import { CollectiveDialog } from './CollectiveDialog.tsx';
import { DecisionForm } from './DecisionForm.tsx';

const step = 50;

/** Units and organisations commended or proposed, those that wait first. */
export const CollectiveList = ({ today }: { readonly today: string }) => {
  const t = useText();
  const notify = useNotify();
  const province = useOwnProvince();
  const [open, setOpen] = useState(false);
  const question = useGraphPages(CollectivesDocument, {
    of: 'collectiveCommendations',
    variables: { scope: { provinceCode: province ?? null, unitIds: null } },
    step,
    enabled: typeof province === 'string',
  });
  const changed = () => {
    notify(t('recognised.done'), { type: 'success' });
    setOpen(false);
    question.ask();
  };
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
        <Typography variant="h2">{t('collective.list')}</Typography>
        <Button variant="outlined" className="no-print" onClick={() => setOpen(true)}>
          {t('collective.propose')}
        </Button>
      </Box>
      <AnswerPanel question={question}>
        {({ collectiveCommendations: all, recognitionKinds }) => (
          <>
            {all.nodes.length === 0 ? (
              <EmptyPanel text={t('collective.none')} next={t('collective.noneNext')} />
            ) : (
              <Box component="ul" aria-label={t('collective.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {all.nodes.map((each) => (
                  <CollectiveLine key={each.key} collective={each} onDecided={changed} />
                ))}
              </Box>
            )}
            <MoreRows list={all} isFetching={question.isFetching} onMore={question.more} />
            {open ? (
              <CollectiveDialog
                kinds={recognitionKinds.filter(({ ofCollectives }) => ofCollectives)}
                today={today}
                onClose={() => setOpen(false)}
                onDone={changed}
              />
            ) : null}
          </>
        )}
      </AnswerPanel>
    </Paper>
  );
};

interface CollectiveLineProps {
  readonly collective: Collective;
  readonly onDecided: () => void;
}

const CollectiveLine = ({ collective, onDecided }: CollectiveLineProps) => {
  const t = useText();
  const format = useFormat();
  const deed = useDeed(DecideCollectiveDocument, onDecided);
  const { key, unit, body, kindName, year, reason, state, isOwn, decidedOn, decision, amount } = collective;
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }}>
          {body === null ? '' : `${t(`organisation.${body}`)}, `}
          <UnitLink unit={unit} />
        </Typography>
        <Chip size="small" variant="outlined" label={t(`proposalState.${state}`)} />
      </Box>
      <Typography variant="body2">
        <strong>{kindName}</strong>, {t('recognised.ofYear', { year: String(year) })}: <span lang="vi">{reason}</span>
      </Typography>
      {decidedOn === null ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {decision}, {t('recognised.decidedOn', { day: format.date(decidedOn) })}
          {amount === null ? '' : ` · ${t('recognised.amount', { amount: format.integer(amount) })}`}
        </Typography>
      )}
      <PaperLinks
        name="collective-proposal"
        parameters={{ unit: unit.id, key }}
        of={`${unit.name}, ${kindName}, ${String(year)}`}
      />
      {state !== 'PROPOSED' ? null : isOwn ? (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('recognition.own')}
        </Typography>
      ) : (
        <DecisionForm deed={deed} onDecide={(approve, text) => deed.go({ key, approve, decision: text })} />
      )}
    </Box>
  );
};
