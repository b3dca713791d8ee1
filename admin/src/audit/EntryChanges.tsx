import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { AuditChange, AuditEntry } from './audit.documents.ts';
import { changesToShow, columnWord, valueWord } from './entry.words.ts';

const mostCodes = 8;

/** What an entry tells: values before and after, or the fields and records that were read. */
export const EntryChanges = ({ entry }: { readonly entry: AuditEntry }) =>
  entry.kind === 'READ' ? <ReadFields entry={entry} /> : <Values entry={entry} />;

const ReadFields = ({ entry }: { readonly entry: AuditEntry }) => {
  const t = useText();
  const more = entry.codes.length > mostCodes ? ' …' : '';
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Typography variant="body2">{entry.fields.map((field) => columnWord(t, field)).join(', ')}</Typography>
      {entry.codes.length === 0 ? null : (
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {entry.codes.slice(0, mostCodes).join(', ') + more}
        </Typography>
      )}
    </Box>
  );
};

const Values = ({ entry }: { readonly entry: AuditEntry }) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: 'grid',
      gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr)',
      columnGap: 1.5,
      alignContent: 'start',
    }}
  >
    {changesToShow(entry.changes).map((change) => (
      <Value key={change.name} change={change} isChange={entry.kind === 'CHANGED'} />
    ))}
  </Box>
);

const Value = ({ change, isChange }: { readonly change: AuditChange; readonly isChange: boolean }) => {
  const t = useText();
  const format = useFormat();
  const { name, before, after, isHidden } = change;
  return (
    <>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary', py: '2px' }}>
        {columnWord(t, name)}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {isHidden ? (
          <em>{t('audit.hidden')}</em>
        ) : isChange ? (
          <>
            <Box component="del" sx={{ color: 'text.secondary' }}>
              {valueWord(before, t, format)}
            </Box>
            {' → '}
            <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 600 }}>
              {valueWord(after, t, format)}
            </Box>
          </>
        ) : (
          valueWord(after ?? before, t, format)
        )}
      </Typography>
    </>
  );
};
