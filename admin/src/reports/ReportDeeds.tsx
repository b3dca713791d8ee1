import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import { type Report, SendReportDocument, SignReportDocument, WithdrawReportDocument } from './reports.documents.ts';

interface ReportDeedsProps {
  readonly report: Report;
  readonly onDone: () => void;
}

type Step = 'sign' | 'send' | 'withdraw';

/** What the leader of a report's place can do with it: sign what is shown, then send or withdraw it. */
export const ReportDeeds = ({ report, onDone }: ReportDeedsProps) => {
  const t = useText();
  const [step, setStep] = useState<Step | null>(null);
  const { signed, versions } = report;
  const isOpen = versions.some(({ state }) => state === 'SIGNED');
  const close = () => setStep(null);
  const done = () => {
    close();
    onDone();
  };
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      {signed === null && !isOpen ? (
        <Button variant="contained" onClick={() => setStep('sign')}>
          {t(versions.some(({ state }) => state === 'SENT') ? 'reports.signAgain' : 'reports.sign')}
        </Button>
      ) : null}
      {signed?.state === 'SIGNED' ? (
        <>
          <Button variant="contained" onClick={() => setStep('send')}>
            {t('reports.send')}
          </Button>
          <Button color="inherit" onClick={() => setStep('withdraw')}>
            {t('reports.withdraw')}
          </Button>
        </>
      ) : null}
      {step === 'sign' ? <SignDialog report={report} onDone={done} onClose={close} /> : null}
      {step === 'send' ? <SendDialog report={report} onDone={done} onClose={close} /> : null}
      {step === 'withdraw' ? <WithdrawDialog report={report} onDone={done} onClose={close} /> : null}
    </Box>
  );
};

interface DialogProps extends ReportDeedsProps {
  readonly onClose: () => void;
}

const SignDialog = ({ report, onDone, onClose }: DialogProps) => {
  const t = useText();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const replaces = report.versions.some(({ state }) => state === 'SENT');
  const deed = useDeed(SignReportDocument, () => {
    notify(t('reports.signed'), { type: 'success' });
    onDone();
  });
  return (
    <DeedDialog
      title={t(replaces ? 'reports.signAgain' : 'reports.sign')}
      send={t('reports.sign')}
      deed={deed}
      isReady={!replaces || reason.trim() !== ''}
      onClose={onClose}
      onSend={() => deed.go({ key: report.key, expectedDigest: report.digest, reason: replaces ? reason : null })}
    >
      <Typography variant="body2">{t('reports.signAsk')}</Typography>
      {replaces ? <Sentence label={t('reports.reason')} value={reason} longest={500} onChange={setReason} /> : null}
    </DeedDialog>
  );
};

const SendDialog = ({ report, onDone, onClose }: DialogProps) => {
  const t = useText();
  const notify = useNotify();
  const [sentTo, setSentTo] = useState(report.form.recipient);
  const deed = useDeed(SendReportDocument, () => {
    notify(t('reports.sent'), { type: 'success' });
    onDone();
  });
  return (
    <DeedDialog
      title={t('reports.send')}
      send={t('reports.send')}
      deed={deed}
      isReady={sentTo.trim() !== ''}
      onClose={onClose}
      onSend={() => deed.go({ key: report.key, version: report.signed?.version ?? 0, sentTo })}
    >
      <Typography variant="body2">
        {t('reports.sentNote')} {t('reports.sendAsk')}
      </Typography>
      <Sentence label={t('reports.sentTo')} value={sentTo} longest={200} onChange={setSentTo} />
    </DeedDialog>
  );
};

const WithdrawDialog = ({ report, onDone, onClose }: DialogProps) => {
  const t = useText();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const deed = useDeed(WithdrawReportDocument, () => {
    notify(t('reports.withdrawn'), { type: 'success' });
    onDone();
  });
  return (
    <DeedDialog
      title={t('reports.withdraw')}
      send={t('reports.withdraw')}
      deed={deed}
      isReady={reason.trim() !== ''}
      onClose={onClose}
      onSend={() => deed.go({ key: report.key, version: report.signed?.version ?? 0, reason })}
    >
      <Typography variant="body2">{t('reports.withdrawAsk')}</Typography>
      <Sentence label={t('reports.reason')} value={reason} longest={500} onChange={setReason} />
    </DeedDialog>
  );
};

interface SentenceProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onChange: (text: string) => void;
}

const Sentence = ({ label, value, longest, onChange }: SentenceProps) => (
  <TextField
    required
    label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longest } }}
  />
);
