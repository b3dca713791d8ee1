import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { GraphDocument } from '../data/graphql.document.ts';
import { type Outcome } from '../access/access.documents.ts';
import { useDeed } from '../access/useDeed.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import { DeleteParMethodDocument, type ParMethod, PublishParDocument } from './par.documents.ts';
import { useAppraises } from './useAppraises.ts';
import { useParAddress } from './useParAddress.ts';

interface MethodToolsProps {
  readonly method: ParMethod;
  readonly onChanged: () => void;
}

/** What the province that scores by a method may do with it, and what no longer: said before it is tried. */
export const MethodTools = ({ method, onChanged }: MethodToolsProps) => {
  const t = useText();
  const format = useFormat();
  const [, set] = useParAddress();
  const appraises = useAppraises(method);
  if (!appraises || method.districtName !== null) return null;
  const { changes, closedOn } = method;
  return (
    <Box className="no-print" sx={{ mt: 1.5 }}>
      <Typography variant="body2" data-changes={changes}>
        {t(`par.changes.${changes}`, { day: format.date(closedOn) })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {changes === 'NOTHING' ? null : (
          <Button variant="outlined" onClick={() => void set({ k: method.key, write: 'change' })}>
            {t('par.methodEdit')}
          </Button>
        )}
        {closedOn === null ? (
          <AskedAgain
            document={PublishParDocument}
            title={t('par.publish')}
            hint={t('par.publishHint')}
            done={t('par.publishDone')}
            method={method}
            onDone={onChanged}
          />
        ) : null}
        {changes === 'ALL' ? (
          <AskedAgain
            document={DeleteParMethodDocument}
            title={t('par.methodDelete')}
            hint={t('par.methodDeleteHint')}
            done={t('par.methodDeleted')}
            method={method}
            onDone={() => {
              void set({ k: null });
              onChanged();
            }}
          />
        ) : null}
        <NewMethodButton />
      </Box>
    </Box>
  );
};

/** Opens the form of a new method. */
export const NewMethodButton = () => {
  const t = useText();
  const [, set] = useParAddress();
  return (
    <Button variant="outlined" onClick={() => void set({ write: 'new' })}>
      {t('par.methodNew')}
    </Button>
  );
};

interface AskedAgainProps<Result extends Outcome> {
  readonly document: GraphDocument<{ result: Result }, { input: { readonly method: string } }>;
  readonly title: string;
  readonly hint: string;
  readonly done: string;
  readonly method: ParMethod;
  readonly onDone: () => void;
}

/** A step that cannot be taken back: done once it was asked again. */
function AskedAgain<Result extends Outcome>(props: AskedAgainProps<Result>) {
  const { document, title, hint, done, method, onDone } = props;
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const deed = useDeed(document, () => {
    notify(done, { type: 'success' });
    setOpen(false);
    onDone();
  });
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {title}
      </Button>
      {isOpen ? (
        <DeedDialog
          title={title}
          send={title}
          deed={deed}
          isReady
          onClose={() => {
            deed.reset();
            setOpen(false);
          }}
          onSend={() => deed.go({ method: method.key })}
        >
          <Typography variant="body2">{method.name}</Typography>
          <Typography variant="body2">{hint}</Typography>
        </DeedDialog>
      ) : null}
    </>
  );
}
