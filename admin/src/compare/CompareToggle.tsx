import AddCircleOutline from '@mui/icons-material/AddCircleOutlineOutlined';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import IconButton from '@mui/material/IconButton';
import { useMayOpen } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { useCompareChoice } from './useCompareChoice.ts';

/** Puts a commune aside for a comparison, or back; not there for those to whom comparing is closed. */
export const CompareToggle = ({ unit }: { readonly unit: { readonly id: string; readonly name: string } }) => {
  const t = useText();
  const opens = useMayOpen('compare');
  const { chosen, isFull, toggle } = useCompareChoice();
  if (!opens) return null;
  const isChosen = chosen.some(({ id }) => id === unit.id);
  const label = t(isChosen ? 'comparing.drop' : 'comparing.add', { unit: unit.name });
  return (
    <IconButton
      className="no-print"
      size="small"
      aria-label={label}
      title={label}
      aria-pressed={isChosen}
      disabled={isFull && !isChosen}
      color={isChosen ? 'primary' : 'default'}
      onClick={() => toggle(unit)}
      sx={{ p: 0.5 }}
    >
      {isChosen ? <CheckCircle sx={{ fontSize: 18 }} /> : <AddCircleOutline sx={{ fontSize: 18 }} />}
    </IconButton>
  );
};
