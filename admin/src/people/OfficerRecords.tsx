import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import { degreeWord, skillWord } from './degree.words.ts';
import type { Officer } from './people.documents.ts';

/** What somebody brings along: degrees, skills, languages, courses, assessments. */
export const OfficerRecords = ({ officer }: { readonly officer: Officer }) => {
  const t = useText();
  const format = useFormat();
  const span = (from: string, to: string | null): string =>
    to === null
      ? t('officer.sinceDay', { from: format.date(from) })
      : t('officer.fromTo', { from: format.date(from), to: format.date(to) });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Records
        title={t('officer.qualifications')}
        lines={officer.qualifications.map((each) => qualificationWords(t, each))}
      />
      <Records
        title={t('officer.languages')}
        lines={officer.languages.map(({ name, level }) => `${name}: ${skillWord(t, level)}`)}
      />
      <Records
        title={t('officer.skills')}
        lines={officer.skills.map(({ name, level }) => `${name}: ${skillWord(t, level)}`)}
      />
      <Records
        title={t('officer.trainings')}
        lines={officer.trainings.map(({ name, startedOn, endedOn, certificate }) =>
          [name, endedOn === null ? t('officer.running') : span(startedOn, endedOn), certificate]
            .filter((part) => part !== null)
            .join(', '),
        )}
      />
      <Records
        title={t('officer.reviews')}
        lines={officer.reviews.map(
          ({ year, band }) => `${t('officer.reviewOf', { year: String(year) })}: ${t(`reviewBand.${band}`)}`,
        )}
      />
      {officer.circumstances === null || officer.circumstances.length === 0 ? null : (
        <Records
          title={t('officer.circumstances')}
          hint={t('officer.circumstancesHint')}
          lines={officer.circumstances.map(
            ({ kind, validFrom, validUntil }) => `${t(`circumstance.${kind}`)}, ${span(validFrom, validUntil)}`,
          )}
        />
      )}
    </Box>
  );
};

const qualificationWords = (
  t: ReturnType<typeof useText>,
  { level, major, institution, awardedYear, field }: Officer['qualifications'][number],
): string =>
  [
    `${degreeWord(t, level)} ${major}`,
    institution,
    awardedYear === null ? null : String(awardedYear),
    field === null ? null : t('officer.fits', { field: field.name }),
  ]
    .filter((part) => part !== null)
    .join(', ');

interface RecordsProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly hint?: string;
}

const Records = ({ title, lines, hint }: RecordsProps) => {
  const t = useText();
  return (
    <Box component="section">
      <Typography variant="h3" component="h2">
        {title}
      </Typography>
      {hint === undefined ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {hint}
        </Typography>
      )}
      {lines.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('officer.nothing')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {lines.map((line, index) => (
            <Typography key={`${index} ${line}`} component="li" variant="body2">
              {line}
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
};
