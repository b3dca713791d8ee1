import EmojiEventsOutlined from '@mui/icons-material/EmojiEventsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useGraphClient } from '../data/GraphClientContext.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import type { OfficialFilterInput } from '../people/people.documents.ts';
import { CandidatesDocument } from './recognition.documents.ts';

interface SelectionBarProps {
  readonly chosen: ReadonlySet<string>;
  readonly total: number;
  readonly filter: OfficialFilterInput;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onPropose: () => void;
}

/** As many as one proposal may name. */
const most = 200;

/** How many are chosen of how many; all of them with one click; and the proposal. */
export const SelectionBar = ({ chosen, total, filter, onChoose, onPropose }: SelectionBarProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const client = useGraphClient();
  const [asking, setAsking] = useState(false);
  const chooseAll = async () => {
    setAsking(true);
    try {
      const { data } = await client.ask(CandidatesDocument, { first: most, after: null, filter });
      onChoose(new Set(data.officials.nodes.map(({ code }) => code)));
    } catch (cause) {
      notify(cause instanceof Error ? cause.message : String(cause), { type: 'error' });
    } finally {
      setAsking(false);
    }
  };
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      <Typography variant="body2" role="status">
        {t('recognition.selected', { count: format.integer(chosen.size), total: format.integer(total) })}
      </Typography>
      {total <= most ? (
        <Button loading={asking} onClick={() => void chooseAll()}>
          {t('recognition.selectAll', { total: format.integer(total) })}
        </Button>
      ) : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('recognition.most', { most })}
        </Typography>
      )}
      {chosen.size === 0 ? null : <Button onClick={() => onChoose(new Set())}>{t('recognition.clear')}</Button>}
      <Button
        variant="contained"
        startIcon={<EmojiEventsOutlined />}
        disabled={chosen.size === 0 || chosen.size > most}
        onClick={onPropose}
      >
        {t('recognition.propose')}
      </Button>
    </Box>
  );
};
