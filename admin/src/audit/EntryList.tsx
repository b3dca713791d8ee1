import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Ref } from 'react';
import { Link } from 'react-router';
import { useFormat, useText, type Translate } from '../i18n/useText.ts';
import { dossierId } from './about.id.ts';
import type { AuditEntry } from './audit.documents.ts';
import { EntryChanges } from './EntryChanges.tsx';
import { actorWords, roleWord } from './entry.words.ts';

const columns = { xs: 'minmax(0, 1fr)', md: '150px minmax(0, 1fr) minmax(0, 1.6fr)' };

interface EntryListProps {
  readonly entries: readonly AuditEntry[];
  readonly at: Ref<HTMLElement>;
}

/** Entries of the trail, the newest first: when and who, what to what, and the values before and after. */
export const EntryList = ({ entries, at }: EntryListProps) => {
  const t = useText();
  return (
    <Box component="ol" ref={at} aria-label={t('audit.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {entries.map((entry) => (
        <Box
          component="li"
          key={entry.key}
          sx={{
            display: 'grid',
            gridTemplateColumns: columns,
            columnGap: 2,
            rowGap: 0.5,
            py: 1.25,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <When entry={entry} />
          <WhoAndWhat entry={entry} />
          <EntryChanges entry={entry} />
        </Box>
      ))}
    </Box>
  );
};

const When = ({ entry }: { readonly entry: AuditEntry }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box>
      <Typography variant="body2" component="time" dateTime={entry.at}>
        {format.dateTime(entry.at)}
      </Typography>
      {entry.isSealed ? null : (
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {t('audit.notSealed')}
        </Typography>
      )}
    </Box>
  );
};

const WhoAndWhat = ({ entry }: { readonly entry: AuditEntry }) => {
  const t = useText();
  const { kind, thing, amount, aboutCode, actorRole, unit } = entry;
  const role = roleWord(actorRole, t);
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t(`audit.kind.${kind}`)}: {t(`audit.thing.${thing}`)}
        {amount > 1 ? ` (${t('audit.amount', { count: amount })})` : ''}
      </Typography>
      {aboutCode === null ? null : (
        <Typography variant="body2">
          <AboutLink entry={entry} code={aboutCode} t={t} />
        </Typography>
      )}
      <Typography variant="body2">{actorWords(entry, t)}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.25 }}>
        {role === '' ? null : <Chip size="small" variant="outlined" label={role} />}
        {unit === null ? null : <Chip size="small" variant="outlined" label={unit.name} />}
      </Box>
    </Box>
  );
};

const ofDossiers: ReadonlySet<string> = new Set(['DOSSIER', 'APPLICANT', 'DOSSIER_STEP']);

interface AboutProps {
  readonly entry: AuditEntry;
  readonly code: string;
  readonly t: Translate;
}

/** Dossiers that came by the file are told under their import, by its number. */
const AboutLink = ({ entry: { thing, about }, code, t }: AboutProps) => {
  if (!ofDossiers.has(thing) || about === null) return <span>{code}</span>;
  const isDossier = about === dossierId(code);
  const to = isDossier ? `/dossiers/${encodeURIComponent(code)}/show` : `/imports/${encodeURIComponent(about)}`;
  return (
    <MuiLink component={Link} to={to}>
      {isDossier ? code : `${t('audit.thing.IMPORT')} ${code}`}
    </MuiLink>
  );
};
