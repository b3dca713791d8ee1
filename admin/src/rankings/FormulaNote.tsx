import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { MetricFacts } from './rankings.documents.ts';

interface FormulaNoteProps {
  /** The metrics told, each by one version; named where there are several. */
  readonly metrics: readonly Pick<MetricFacts, 'key' | 'name' | 'version' | 'validFrom'>[];
  /** First day of the earliest period told of. */
  readonly since: string;
}

/** Where days are told of on which another formula was in force: that all periods are told by this one. */
export const FormulaNote = ({ metrics, since }: FormulaNoteProps) => {
  const t = useText();
  const format = useFormat();
  return metrics
    .filter(({ validFrom }) => validFrom > since)
    .map(({ key, name, version, validFrom }) => (
      <Typography key={key} variant="body2" data-formula={version}>
        {metrics.length > 1 ? `${name}: ` : ''}
        {t('rankings.oneFormula', { version, day: format.date(validFrom) })}
      </Typography>
    ));
};
