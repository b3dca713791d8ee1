import Button from '@mui/material/Button';
import { useState } from 'react';
import { useMayOpen } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { OwnPlaceDocument } from '../overview/overview.documents.ts';
import { PracticeForm } from './PracticeForm.tsx';

interface AddPracticeProps {
  readonly today: string;
  readonly onAdded: () => void;
}

/** For whoever speaks for a commune; where accounts are off, for anybody, of any commune. */
export const AddPractice = ({ today, onAdded }: AddPracticeProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const speaks = useMayOpen('speak');
  const place = useGraph(OwnPlaceDocument, {}, { freshFor: 300_000 }).answer?.data.viewer.activeGrant;
  if (!speaks || place === undefined || place?.unit === null) return null;
  return isOpen ? (
    <PracticeForm own={place?.unit ?? null} {...{ today, onAdded }} onClose={() => setOpen(false)} />
  ) : (
    <Button className="no-print" variant="outlined" onClick={() => setOpen(true)} sx={{ mb: 2 }}>
      {t('practices.add')}
    </Button>
  );
};
