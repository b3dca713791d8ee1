import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Statement } from './standing.documents.ts';

/** The commune's words with who wrote them and when. */
export const StatementQuote = ({ statement }: { readonly statement: Statement }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box
      component="blockquote"
      data-statement
      sx={{ m: 0, mt: 0.5, pl: 1, borderLeft: 3, borderColor: 'divider', maxWidth: '70ch', whiteSpace: 'normal' }}
    >
      <Typography variant="body2" lang="vi">
        {statement.text}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('standing.by', { name: statement.authorName, at: format.dateTime(statement.writtenAt) })}
      </Typography>
    </Box>
  );
};
