import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import { PaperPart } from '../print/PaperPart.tsx';
import type { Candidate } from './recognition.documents.ts';
import { personHref } from './recognition.params.ts';

interface CandidateListProps {
  readonly page: {
    readonly nodes: readonly Candidate[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number | null;
  };
  readonly chosen: ReadonlySet<string>;
  readonly after: string | null;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onTurn: (after: string | null) => void;
}

/** A page of officers with how often each was commended; reminders stand on the person's own page alone. */
export const CandidateList = ({ page, chosen, after, onChoose, onTurn }: CandidateListProps) => {
  const t = useText();
  const format = useFormat();
  const toggle = (code: string) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    onChoose(next);
  };
  return (
    <>
      <Box component="ul" aria-label={t('officers.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {page.nodes.map(({ code, name, commendationCount, currentAssignment: work }) => (
          <Box
            component="li"
            key={code}
            sx={{ display: 'flex', gap: 1, py: 0.75, borderBottom: 1, borderColor: 'divider', alignItems: 'start' }}
          >
            <Checkbox
              size="small"
              className="no-print"
              checked={chosen.has(code)}
              onChange={() => toggle(code)}
              slotProps={{ input: { 'aria-label': t('recognition.select', { name }) } }}
              sx={{ p: 0.5 }}
            />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <MuiLink component={Link} to={personHref(code)} sx={{ fontWeight: 600 }}>
                {name}
              </MuiLink>
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {work === null ? t('officers.noWork') : `${work.title}, ${work.unit.name}`}
              </Typography>
            </Box>
            <Typography variant="body2" sx={{ flexShrink: 0 }}>
              {t('recognition.commendations', { count: format.integer(commendationCount) })}
            </Typography>
          </Box>
        ))}
      </Box>
      {after === null && !page.pageInfo.hasNextPage ? null : (
        <PaperPart shown={page.nodes.length} total={page.totalCount} />
      )}
      <Box className="no-print" sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        {after === null ? null : (
          <Button variant="outlined" onClick={() => onTurn(null)}>
            {t('officers.firstPage')}
          </Button>
        )}
        {page.pageInfo.hasNextPage ? (
          <Button variant="outlined" onClick={() => onTurn(page.pageInfo.endCursor)}>
            {t('officers.nextPage')}
          </Button>
        ) : null}
      </Box>
    </>
  );
};
