import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMayOpen } from '../access/useViewer.ts';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { type GraphPages, type PageOf, useGraphPages } from '../data/useGraphPages.ts';
import { UnitNameDocument } from '../dossiers/dossiers.documents.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { pinnedSearch } from '../filters/pinned.ts';
import { analysisParams } from '../filters/analysis.params.ts';
import { DayField } from '../filters/DayField.tsx';
import { knownDay } from '../filters/known.ts';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { useNarrow } from '../print/useNarrow.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { FirstRows, wholeList } from '../states/FirstRows.tsx';
import { CopyLink } from '../views/CopyLink.tsx';
import { KnownNotice } from '../views/KnownNotice.tsx';
import { AddClaim } from './AddClaim.tsx';
import { type ClaimOutcome, claimOutcomes, type ClaimReport, ClaimsDocument } from './claims.documents.ts';
import { withOutcome } from './claims.view.ts';
import { ReportCard } from './ReportCard.tsx';

const params = {
  asof: analysisParams.asof,
  known: analysisParams.known,
  unit: parseAsString,
  outcome: parseAsStringLiteral(claimOutcomes),
};

const step = 100;

/** The reports of a unit or of all, as of a day, with the figures of one outcome or of each. */
export const ClaimsList = ({ meta }: { readonly meta: Meta }) => {
  const t = useText();
  const format = useFormat();
  const adds = useMayOpen('addClaims');
  const [{ asof: day, known, unit, outcome }, set] = useQueryStates(params, { history: 'push', shallow: false });
  const asof = knownDay(day, known);
  const question = useGraphPages(ClaimsDocument, {
    of: 'claims',
    variables: { asOf: asof, knownAt: known, unit },
    step,
  });
  const unitName = useGraph(UnitNameDocument, { id: unit ?? '' }, { enabled: unit !== null }).answer?.data.unit?.name;
  const chips: FilterChip[] = [
    ...(asof === null
      ? []
      : [
          {
            key: 'asof',
            label: `${t('filters.asOf')}: ${format.date(asof)}`,
            onRemove: () => void set({ asof: null, known: null }),
          },
        ]),
    ...(unit === null ? [] : [{ key: 'unit', label: unitName ?? '…', onRemove: () => void set({ unit: null }) }]),
    ...(outcome === null
      ? []
      : [{ key: 'outcome', label: t(`claims.outcomes.${outcome}`), onRemove: () => void set({ outcome: null }) }]),
  ];
  return (
    <>
      <FilterBar
        chips={chips}
        sentence={t('claims.sentence', { day: format.date(asof ?? meta.today) })}
        onReset={() => void set(null)}
        tools={<CopyLink knownAt={known} pinned={(at) => pinnedSearch(asof, at, meta.today)} />}
      >
        <DayField
          label={t('filters.asOf')}
          value={asof ?? meta.today}
          max={meta.today}
          onChange={(chosen) => void set({ asof: chosen === meta.today ? null : chosen })}
        />
        <UnitPicker label={t('claims.ofUnit')} onPick={({ id }) => void set({ unit: id })} />
        <ChoiceField
          label={t('claims.outcome')}
          value={outcome ?? ''}
          emptyLabel={t('claims.anyOutcome')}
          choices={claimOutcomes.map((name) => ({ value: name, label: t(`claims.outcomes.${name}`) }))}
          onChange={(name) => void set({ outcome: claimOutcomes.find((known) => known === name) ?? null })}
          width={230}
        />
      </FilterBar>
      <KnownNotice knownAt={known} asOf={asof} onLatest={() => void set({ known: null, asof: null })} />
      {adds && known === null ? <AddClaim today={meta.today} onAdded={question.ask} /> : null}
      <AnswerPanel question={question} skeletonRows={10}>
        {({ claims }) => (
          <Reports list={listed(claims, outcome)} {...{ chips, question }} asOf={asof} knownAt={known} />
        )}
      </AnswerPanel>
    </>
  );
};

/** The reports that have figures of an outcome; how many those are in all is known once all are there. */
const listed = (claims: PageOf<ClaimReport> | null, outcome: ClaimOutcome | null): PageOf<ClaimReport> => {
  if (claims === null) return wholeList([]);
  const totalCount = outcome === null ? claims.totalCount : null;
  return { ...claims, nodes: withOutcome(claims.nodes, outcome), ...(totalCount === undefined ? {} : { totalCount }) };
};

/** A report is longer than a phone's screen. */
const stepOnPhone = 4;

interface ReportsProps {
  readonly list: PageOf<ClaimReport>;
  readonly question: GraphPages<unknown>;
  readonly chips: readonly FilterChip[];
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** How many of the figures shown agree, in a sentence, and each report. */
const Reports = ({ list, question, chips, asOf, knownAt }: ReportsProps) => {
  const t = useText();
  const isPhone = useNarrow(600);
  const { nodes: reports } = list;
  const figures = reports.flatMap((report) => report.claims);
  const agree = figures.filter((claim) => claim.outcome === 'AGREES').length;
  if (reports.length === 0 && !list.pageInfo.hasNextPage)
    return (
      <Paper variant="outlined">
        <EmptyPanel text={t('claims.empty')} chips={chips} />
      </Paper>
    );
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('claims.finding', { agree, figures: figures.length, reports: reports.length })}
      </Typography>
      <FirstRows
        name="reports"
        step={isPhone ? stepOnPhone : null}
        {...{ list }}
        isFetching={question.isFetching}
        onMore={question.more}
      >
        {(shown, at) => (
          <Box ref={at}>
            {shown.map((report) => (
              <ReportCard key={report.key} {...{ report, asOf, knownAt }} onDeleted={question.ask} />
            ))}
          </Box>
        )}
      </FirstRows>
    </>
  );
};
