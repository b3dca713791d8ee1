import ArrowBack from '@mui/icons-material/ArrowBack';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { FileMenu } from '../export/FileMenu.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { paperAddress } from '../papers/paper.address.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { mayOf } from './board.view.ts';
import { CreateDocument, LockDocument, ProposeDocument, ReopenDocument, StopDocument } from './change.documents.ts';
import type { Board } from './placement.documents.ts';
import { placementHref } from './ScenarioList.tsx';

interface BoardHeadProps {
  readonly board: Board;
  readonly onChanged: () => void;
}

const wideOnly = { display: { xs: 'none', md: 'inline-flex' } } as const;

/** The scenario's name and state, and what may be done with it now. */
export const BoardHead = ({ board, onChanged }: BoardHeadProps) => {
  const t = useText();
  const format = useFormat();
  const may = mayOf(board);
  const deeds = useScenarioDeeds(board, onChanged);
  return (
    <>
      <PageHead
        title={board.name}
        lead={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Chip size="small" variant="outlined" label={t(`placementState.${board.state}`)} />
            <span>{t('placement.effective', { day: format.date(board.effectiveOn) })}</span>
            <span>{board.units.map(({ name }) => name).join(', ')}</span>
          </Box>
        }
        actions={
          <>
            {may.propose ? (
              <Button variant="contained" loading={deeds.propose.isPending} onClick={deeds.doPropose} sx={wideOnly}>
                {t('placement.propose')}
              </Button>
            ) : null}
            {may.stop ? (
              <Button variant="contained" color="warning" loading={deeds.stop.isPending} onClick={deeds.doStop}>
                {t('placement.stop')}
              </Button>
            ) : null}
            <Button variant="outlined" loading={deeds.copy.isPending} onClick={deeds.doCopy} sx={wideOnly}>
              {t('placement.copy')}
            </Button>
            {may.lock ? (
              <Button variant="outlined" loading={deeds.lock.isPending} onClick={deeds.doLock} sx={wideOnly}>
                {t('placement.lock')}
              </Button>
            ) : null}
            {may.reopen ? (
              <Button variant="outlined" loading={deeds.reopen.isPending} onClick={deeds.doReopen}>
                {t('placement.reopen')}
              </Button>
            ) : null}
            {may.approve ? <ApproveButton board={board} onChanged={onChanged} /> : null}
            {may.print ? <DecisionPapers placement={board.id} /> : null}
            {board.measures === null ? null : (
              <FileMenu path="/exports/placement-seats" parameters={() => ({ placement: board.id })} />
            )}
            <Button component={Link} to="/placement" variant="outlined" startIcon={<ArrowBack />}>
              {t('placement.all')}
            </Button>
          </>
        }
      />
      {board.state === 'LOCKED' && !board.isAnothers ? (
        <Typography variant="body2" sx={{ mb: 2 }}>
          {t('placement.ownLocked')}
        </Typography>
      ) : null}
      {[deeds.propose, deeds.stop, deeds.copy, deeds.lock, deeds.reopen].map((deed, index) => (
        <Refusals key={index} deed={deed} />
      ))}
    </>
  );
};

/** The decisions of an approved scenario as papers. */
const DecisionPapers = ({ placement }: { readonly placement: string }) => {
  const t = useText();
  return (
    <>
      <Button
        variant="contained"
        startIcon={<PrintOutlined />}
        href={paperAddress('placement-decisions', 'pdf', { id: placement })}
        target="_blank"
        rel="noopener"
      >
        {t('placement.print')}
      </Button>
      <Button
        variant="outlined"
        startIcon={<DescriptionOutlined />}
        href={paperAddress('placement-decisions', 'docx', { id: placement })}
        download
      >
        {t('papers.docx')}
      </Button>
    </>
  );
};

const useScenarioDeeds = (board: Board, onChanged: () => void) => {
  const t = useText();
  const navigate = useNavigate();
  const { id, version: expectedVersion } = board;
  const propose = useDeed(ProposeDocument, onChanged);
  const stop = useDeed(StopDocument, onChanged);
  const lock = useDeed(LockDocument, onChanged);
  const reopen = useDeed(ReopenDocument, onChanged);
  const copy = useDeed(CreateDocument, ({ placement }) => {
    if (placement !== null) void navigate(placementHref(placement.id));
  });
  return {
    propose,
    stop,
    lock,
    reopen,
    copy,
    doPropose: () => propose.go({ id }),
    doStop: () => stop.go({ id }),
    doLock: () => lock.go({ id, expectedVersion }),
    doReopen: () => reopen.go({ id, expectedVersion }),
    doCopy: () =>
      copy.go({
        name: t('placement.copyName', { name: board.name }),
        effectiveOn: board.effectiveOn,
        scope: null,
        copyOf: id,
      }),
  };
};

const ApproveButton = ({ board, onChanged }: BoardHeadProps) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('placement.approve')}
      </Button>
      {open ? (
        <ApproveDialog
          board={board}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
        />
      ) : null}
    </>
  );
};
