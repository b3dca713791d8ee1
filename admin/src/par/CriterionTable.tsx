import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useNarrow } from '../print/useNarrow.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import type { ParCriterion, ParMethod, ParScore, ParUnit } from './par.documents.ts';
import { takesAppraisal, takesSelf } from './par.view.ts';

/** Which criterion is being written of, in which step. */
export interface Writing {
  readonly step: 'score' | 'appraise';
  readonly criterion: ParCriterion;
  readonly score: ParScore | undefined;
}

interface CriterionTableProps {
  readonly method: ParMethod;
  readonly unit: ParUnit;
  readonly today: string;
  readonly scores: readonly ParScore[];
  /** Whether the reader scores for the unit now, and whether the reader appraises. */
  readonly speaks: boolean;
  readonly appraises: boolean;
  readonly onWrite: (writing: Writing) => void;
}

/** Each criterion of a method: its maximum, what the unit gave itself with which evidence, what it was given and why. */
export const CriterionTable = (props: CriterionTableProps) => {
  const t = useText();
  const { method, unit, scores, speaks, appraises } = props;
  const narrow = useNarrow(900);
  const name = t('par.scoresOf', { unit: unit.name });
  return (
    <TableContainer tabIndex={0} role="region" aria-label={name} sx={{ mt: 1 }}>
      <Table size="small" aria-label={name} sx={stackedOnPhone}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('par.criterion')}</TableCell>
            <TableCell scope="col" align="right">
              {t('par.most')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('par.self')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('par.appraised')}
            </TableCell>
            {narrow ? null : <TableCell scope="col">{t('par.evidence')}</TableCell>}
            {!narrow && (speaks || appraises) ? <TableCell className="no-print" /> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {method.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.code}
              criterion={criterion}
              score={scores.find((score) => score.criterion === criterion.code)}
              narrow={narrow}
              {...props}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

interface CriterionRowProps extends CriterionTableProps {
  readonly criterion: ParCriterion;
  readonly score: ParScore | undefined;
  /** Too narrow for a column of evidence: it stands under the name. */
  readonly narrow: boolean;
}

const CriterionRow = ({ criterion, score, narrow, ...props }: CriterionRowProps) => {
  const t = useText();
  const format = useFormat();
  const { kind, code, name, maxPoints, evidenceWanted } = criterion;
  const steps = props.speaks || props.appraises ? <Steps {...{ criterion, score, narrow }} {...props} /> : null;
  return (
    <TableRow data-criterion={code} sx={{ verticalAlign: 'top' }}>
      <TableCell component="th" scope="row" sx={{ minWidth: 130 }}>
        {code}. <span lang="vi">{name}</span>
        {kind === 'CRITERION' || name === t(`par.kinds.${kind}`) ? null : (
          <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
            {t(`par.kinds.${kind}`)}
          </Typography>
        )}
        {evidenceWanted === null ? null : (
          <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
            {t('par.wanted', { evidence: evidenceWanted })}
          </Typography>
        )}
        {narrow && score !== undefined ? (
          <Box sx={{ fontWeight: 400, mt: 0.5 }}>
            <Evidence score={score} />
          </Box>
        ) : null}
        {narrow ? steps : null}
      </TableCell>
      <TableCell align="right" data-label={t('par.most')}>
        {format.decimal(maxPoints, 2)}
      </TableCell>
      <TableCell align="right" data-label={t('par.self')}>
        {format.decimal(score?.selfPoints, 2)}
      </TableCell>
      <TableCell align="right" data-label={t('par.appraised')} sx={{ fontWeight: 650 }}>
        {format.decimal(score?.appraisedPoints, 2)}
      </TableCell>
      {narrow ? null : (
        <TableCell sx={{ minWidth: 220 }}>
          <Evidence score={score} />
        </TableCell>
      )}
      {narrow || steps === null ? null : (
        <TableCell className="no-print" align="right">
          {steps}
        </TableCell>
      )}
    </TableRow>
  );
};

/** What a score rests on, and who gave it when. */
const Evidence = ({ score }: { readonly score: ParScore | undefined }) => {
  const t = useText();
  const format = useFormat();
  if (score === undefined) return '–';
  const { evidence, evidenceUrl, scoredBy, scoredAt, appraisalNote, appraisedBy, appraisedAt } = score;
  const by = (name: string, at: string | null) => t('par.by', { name, day: format.date(at) });
  return (
    <>
      {evidence === null ? null : <Box lang="vi">{evidence}</Box>}
      {evidenceUrl === null ? null : (
        <MuiLink href={evidenceUrl} target="_blank" rel="noreferrer" sx={{ overflowWrap: 'anywhere' }}>
          {t('par.evidenceOpen')}
        </MuiLink>
      )}
      {appraisalNote === null ? null : (
        <Box>
          {t('par.reason')}: {appraisalNote}
        </Box>
      )}
      <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
        {[
          ...(scoredBy === null ? [] : [`${t('par.self')}: ${by(scoredBy, scoredAt)}`]),
          ...(appraisedBy === null ? [] : [`${t('par.appraised')}: ${by(appraisedBy, appraisedAt)}`]),
        ].join('; ')}
      </Typography>
    </>
  );
};

/** What the reader may do about a criterion. */
const Steps = ({ criterion, score, speaks, appraises, method, today, onWrite }: CriterionRowProps) => {
  const t = useText();
  const named = { criterion: criterion.code };
  return (
    <>
      {speaks && takesSelf(criterion, score) ? (
        <Button aria-label={t('par.scoreOf', named)} onClick={() => onWrite({ step: 'score', criterion, score })}>
          {t('par.score')}
        </Button>
      ) : null}
      {appraises && takesAppraisal(criterion, score, { selfUntil: method.selfUntil, today }) ? (
        <Button aria-label={t('par.appraiseOf', named)} onClick={() => onWrite({ step: 'appraise', criterion, score })}>
          {t('par.appraise')}
        </Button>
      ) : null}
    </>
  );
};
