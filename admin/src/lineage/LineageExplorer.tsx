import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { useGraph } from '../data/useGraph.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import { knownDay } from '../filters/known.ts';
import { pinnedSearch } from '../filters/pinned.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { CopyLink } from '../views/CopyLink.tsx';
import { KnownNotice } from '../views/KnownNotice.tsx';
import { formerDistricts } from './families.view.ts';
import { ProvinceFamiliesDocument, ProvinceLinesDocument } from './lineage.documents.ts';
import { OneFamily } from './OneFamily.tsx';
import { ProvinceLineage } from './ProvinceLineage.tsx';
import { ProvinceLinks } from './ProvinceLinks.tsx';
import { useLineageAddress } from './useLineageAddress.ts';

/** The filter bar, and the country, a province or one unit's family. */
export const LineageExplorer = ({ today }: { readonly today: string }) => {
  const t = useText();
  const state = useLineageAddress();
  const { address, change } = state;
  const provinces = useGraph(ProvinceLinesDocument, { knownAt: address.known });
  const families = useGraph(
    ProvinceFamiliesDocument,
    { provinceCode: address.in ?? '', knownAt: address.known },
    { enabled: address.in !== null },
  );
  const known = provinces.answer?.data.provinces ?? [];
  const province = known.find(({ code }) => code === address.in);
  const districts = formerDistricts(families.answer?.data.units.nodes ?? []);
  const place = [address.d, province?.name ?? address.in].filter((name) => name !== null).join(', ');
  const chips: FilterChip[] = [];
  if (address.in !== null)
    chips.push({
      key: 'in',
      label: province?.name ?? address.in,
      onRemove: () => change({ in: null, d: null, page: null }),
    });
  if (address.d !== null) chips.push({ key: 'd', label: address.d, onRemove: () => change({ d: null, page: null }) });
  if (address.unit !== null)
    chips.push({ key: 'unit', label: t('lineage.oneUnit'), onRemove: () => change({ unit: null }) });
  return (
    <>
      <FilterBar
        chips={chips}
        sentence={
          address.unit !== null
            ? t('lineage.sentenceOne')
            : address.in === null
              ? t('lineage.sentenceCountry')
              : t('lineage.sentence', { place })
        }
        onReset={state.reset}
        tools={<CopyLink knownAt={address.known} pinned={(at) => pinnedSearch(null, at, today)} />}
      >
        <UnitPicker label={t('lineage.search')} onPick={(unit) => change({ unit: unit.id })} />
        <ChoiceField
          label={t('filters.province')}
          value={address.in ?? ''}
          emptyLabel={t('filters.wholeCountry')}
          choices={known.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => change({ in: code === '' ? null : code, d: null, unit: null, page: null })}
        />
        {address.in === null ? null : (
          <ChoiceField
            label={t('communes.formerDistrict')}
            value={address.d ?? ''}
            emptyLabel={t('lineage.allDistricts')}
            choices={districts.map((name) => ({ value: name, label: name }))}
            onChange={(name) => change({ d: name === '' ? null : name, unit: null, page: null })}
            width={220}
          />
        )}
      </FilterBar>
      <KnownNotice
        knownAt={address.known}
        asOf={knownDay(null, address.known)}
        onLatest={() => change({ known: null })}
      />
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
        {address.unit !== null ? (
          <OneFamily id={address.unit} state={state} />
        ) : address.in !== null ? (
          <AnswerPanel question={families} skeletonRows={12}>
            {({ units }) => <ProvinceLineage {...{ state, chips, place }} families={units.nodes} />}
          </AnswerPanel>
        ) : (
          <AnswerPanel question={provinces}>{(data) => <ProvinceLinks provinces={data.provinces} />}</AnswerPanel>
        )}
      </Paper>
      <TerritoryFindings />
    </>
  );
};

/** What is wrong with the data all this is told from, as a file. */
const TerritoryFindings = () => {
  const t = useText();
  return (
    <>
      <Typography variant="h2" sx={{ mt: 3 }}>
        {t('lineage.findings')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('lineage.findingsLead')}
      </Typography>
      <PageFiles page="territory-findings" of={t('lineage.findings')} />
    </>
  );
};
