import Alert from '@mui/material/Alert';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { ScenariosDocument } from './placement.documents.ts';
import { placementHref } from './ScenarioList.tsx';

/** Scenarios somebody else submitted, whose decisions wait to be signed; nothing while there is none. */
export const WaitingPlacements = () => {
  const t = useText();
  const format = useFormat();
  const all = useGraph(ScenariosDocument, {}).answer?.data.placements.nodes ?? [];
  const waiting = all.filter(({ state, isAnothers }) => state === 'LOCKED' && isAnothers);
  if (waiting.length === 0) return null;
  return (
    <Alert severity="info">
      {t('placement.waiting', { count: format.integer(waiting.length) })}{' '}
      {waiting.map(({ id, name }, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <MuiLink component={Link} to={placementHref(id)}>
            {name}
          </MuiLink>
        </span>
      ))}
    </Alert>
  );
};
