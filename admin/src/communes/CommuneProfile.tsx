import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import LeaderboardOutlined from '@mui/icons-material/LeaderboardOutlined';
import MilitaryTechOutlined from '@mui/icons-material/MilitaryTechOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { Link } from 'react-router';
import type { Meta } from '../data/meta.documents.ts';
import { CompareToggle } from '../compare/CompareToggle.tsx';
import { useMayOpen } from '../access/useViewer.ts';
import { dossierListHref } from '../dossiers/dossier.filter.ts';
import { TimeControls } from '../filters/AnalysisControls.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { SliceFields } from '../filters/SliceFields.tsx';
import { SliceNotice } from '../filters/SliceNotice.tsx';
import { type Analysis, useAnalysis } from '../filters/useAnalysis.ts';
import { useFields } from '../filters/useFields.ts';
import { useAnalysisChips } from '../filters/useAnalysisChips.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { CopyLink } from '../views/CopyLink.tsx';
import { KnownNotice } from '../views/KnownNotice.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { backlogDay } from '../profile/backlog.view.ts';
import { CommuneHeader } from './CommuneHeader.tsx';
import { CommuneSections } from './CommuneSections.tsx';
import type { UnitFacts } from './communes.documents.ts';
import { validityWords } from './validity.words.ts';

interface CommuneProfileProps {
  readonly unit: UnitFacts;
  readonly meta: Meta;
}

/** A unit's page, its time filters in the address. */
export const CommuneProfile = ({ unit, meta }: CommuneProfileProps) => {
  const t = useText();
  const format = useFormat();
  const state = useAnalysis(meta);
  const { analysis } = state;
  // Places alone are told by field and channel; all else on the page is of all dossiers, and says so.
  const whole: Analysis = { ...analysis, fieldCodes: [], channels: [] };
  const { fields, fieldNames } = useFields(analysis);
  const chips = useAnalysisChips({ state, provinceName: null, metricName: '', fieldNames }).filter((chip) =>
    ['p', 'asof', 'known', 'geo', 'f', 'ch'].includes(chip.key.split(' ')[0] ?? ''),
  );
  const scope = [
    format.period(analysis.period),
    t('sentence.asOf', { day: format.date(analysis.asOf ?? meta.today) }),
    t(analysis.boundaries === 'CURRENT' ? 'sentence.current' : 'sentence.asThen'),
  ].join(', ');
  return (
    <>
      <PageHead title={unit.name} lead={<UnitLead unit={unit} />} actions={<UnitActions unit={unit} />} />
      <CommuneHeader
        unit={unit}
        day={backlogDay(analysis.period.to, analysis.asOf, meta.today)}
        knownAt={analysis.knownAt}
      />
      <FilterBar
        chips={chips}
        sentence={`${unit.name}: ${scope}.`}
        onReset={state.reset}
        tools={<CopyLink knownAt={state.analysis.knownAt} pinned={state.pinned} />}
      >
        <TimeControls state={state} />
        {unit.isCurrent ? <SliceFields {...{ fields, analysis }} change={state.change} /> : null}
      </FilterBar>
      <KnownNotice {...state.analysis} onLatest={state.latest} />
      <SliceNotice {...state} text={t(unit.isCurrent ? 'slice.placesAlone' : 'slice.untold')} />
      <CommuneSections {...{ unit, meta, state, whole, fieldNames }} />
    </>
  );
};

const UnitLead = ({ unit }: { readonly unit: UnitFacts }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Chip
        size="small"
        variant="outlined"
        color={unit.isCurrent ? 'success' : 'default'}
        label={t(unit.isCurrent ? 'communes.inForce' : 'communes.former')}
      />
      <span>
        {[unit.districtName, unit.province?.name].filter((name) => name !== null && name !== undefined).join(', ')},{' '}
        {validityWords(unit, t, format)}
      </span>
    </Box>
  );
};

const UnitActions = ({ unit }: { readonly unit: UnitFacts }) => {
  const t = useText();
  const opens = useMayOpen('dossiers');
  const explains = useMayOpen('why');
  const scored = useMayOpen('par');
  return (
    <>
      <PageFiles page="commune" unit={unit.id} pins={['p', 'asof']} />
      <SavedViews page="commune" unit={unit.id} />
      <CompareToggle unit={unit} />
      {unit.province === null || !unit.isCurrent ? null : (
        <Button
          component={Link}
          to={`/rankings?in=${unit.province.code}`}
          variant="outlined"
          startIcon={<LeaderboardOutlined />}
        >
          {t('communes.inRanking')}
        </Button>
      )}
      {unit.isCurrent && explains ? (
        <Button
          component={Link}
          to={`/why/${encodeURIComponent(unit.id)}`}
          variant="outlined"
          startIcon={<HelpOutlineOutlined />}
        >
          {t('rankings.why')}
        </Button>
      ) : null}
      {scored ? (
        <Button
          component={Link}
          to={`/par?unit=${encodeURIComponent(unit.id)}`}
          variant="outlined"
          startIcon={<MilitaryTechOutlined />}
        >
          {t('menu.par')}
        </Button>
      ) : null}
      {opens ? (
        <Button
          component={Link}
          to={dossierListHref({ unitId: unit.id, boundaries: 'CURRENT' })}
          variant="outlined"
          startIcon={<DescriptionOutlined />}
        >
          {t('communes.allDossiers')}
        </Button>
      ) : null}
    </>
  );
};
