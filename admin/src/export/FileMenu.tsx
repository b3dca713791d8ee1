import FolderZipOutlined from '@mui/icons-material/FolderZipOutlined';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { useFormat, useText } from '../i18n/useText.ts';
import { useKeyOf } from '../layout/useSingleKeys.ts';
import { exportAddress, type ExportAsked, type ExportFormat, FORMATS } from './export.address.ts';

const WORDS = {
  xlsx: 'files.xlsx',
  csv: 'files.csv',
  json: 'files.json',
  ndjson: 'files.ndjson',
  parquet: 'files.parquet',
  'metadata.json': 'files.metadata',
  zip: 'files.zip',
} as const;

export interface FileMenuProps extends Pick<ExportAsked, 'path'> {
  /** Read when the menu is open: the page's address may have changed without this button being drawn again. */
  readonly parameters: () => ExportAsked['parameters'];
  /** What the button says besides, to those who hear it, where a page has several. */
  readonly of?: string;
  /** Which table, where a row of buttons leads to several; the button says it instead. */
  readonly label?: string;
}

/** The table behind a page as a file in any format, at an address that a spreadsheet or a script can ask again. */
export const FileMenu = ({ path, parameters, of, label }: FileMenuProps) => {
  const t = useText();
  const { language } = useFormat();
  const notify = useNotify();
  // The anchor stays when the menu closes: a link clicked keeps its address until the browser has followed it.
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const menuId = useId();
  const close = () => setOpen(false);
  const addressOf = (format: ExportFormat) => exportAddress({ path, parameters: parameters() }, format, language);
  const copy = async () => {
    close();
    try {
      await navigator.clipboard.writeText(window.location.origin + addressOf('csv'));
      notify(t('files.copied'), { type: 'success' });
    } catch {
      notify(t('files.copyFailed'), { type: 'warning' });
    }
  };
  return (
    <>
      <Button
        className="no-print"
        color="inherit"
        startIcon={<FolderZipOutlined />}
        aria-haspopup="menu"
        {...useKeyOf('e')}
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': menuId } : {})}
        {...(of === undefined ? {} : { 'aria-label': `${t('files.open')}: ${of}` })}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setOpen(true);
        }}
      >
        {label ?? t('files.open')}
      </Button>
      <Menu id={menuId} anchorEl={anchor} open={isOpen} onClose={close}>
        {FORMATS.map((format) => (
          <MenuItem key={format} component="a" href={anchor === null ? '' : addressOf(format)} download onClick={close}>
            {t(WORDS[format])}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={() => void copy()}>{t('files.copy')}</MenuItem>
      </Menu>
    </>
  );
};
