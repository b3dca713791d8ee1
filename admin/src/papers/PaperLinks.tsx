import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useText } from '../i18n/useText.ts';
import { paperAddress } from './paper.address.ts';

interface PaperLinksProps {
  readonly name: Parameters<typeof paperAddress>[0];
  readonly parameters: Parameters<typeof paperAddress>[2];
  /** What is printed, to those who hear it: a page has several. */
  readonly of: string;
}

/** An official paper, to be printed as it is, or edited before somebody signs: the same words. */
export const PaperLinks = ({ name, parameters, of }: PaperLinksProps) => {
  const t = useText();
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifySelf: 'start' }}>
      <Button
        size="small"
        startIcon={<PrintOutlined />}
        href={paperAddress(name, 'pdf', parameters)}
        target="_blank"
        rel="noopener"
        aria-label={`${t('papers.pdf')}: ${of}`}
      >
        {t('papers.pdf')}
      </Button>
      <Button
        size="small"
        startIcon={<DescriptionOutlined />}
        href={paperAddress(name, 'docx', parameters)}
        download
        aria-label={`${t('papers.docx')}: ${of}`}
      >
        {t('papers.docx')}
      </Button>
    </Box>
  );
};
