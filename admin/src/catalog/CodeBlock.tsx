import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/useText.ts';

interface CodeBlockProps {
  readonly title: string;
  readonly code: string;
}

/** Code, with a button that copies it whole. */
export const CodeBlock = ({ title, code }: CodeBlockProps) => {
  const t = useText();
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      notify(t('catalog.copied'), { type: 'success' });
    } catch {
      notify(t('catalog.copyFailed'), { type: 'warning' });
    }
  };
  return (
    <>
      <Box
        component="pre"
        tabIndex={0}
        role="region"
        aria-label={title}
        sx={{
          m: 0,
          mt: 1,
          p: 1.5,
          overflow: 'auto',
          maxHeight: 360,
          bgcolor: 'action.hover',
          borderRadius: 1,
          fontSize: '0.8125rem',
        }}
      >
        <code>{code}</code>
      </Box>
      <Button startIcon={<ContentCopyOutlined />} onClick={() => void copy()}>
        {t('states.copy')}
      </Button>
    </>
  );
};
