import TextField from '@mui/material/TextField';
import { useGraph } from '../data/useGraph.ts';
import { UnitField } from '../dossiers/UnitField.tsx';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useText } from '../i18n/useText.ts';
import { ProvinceCodesDocument } from './accounts.documents.ts';
import type { GrantChoice } from './grant.form.ts';

interface PlaceFieldsProps {
  readonly choice: GrantChoice;
  readonly onChange: (patch: Partial<GrantChoice>) => void;
}

/** The last day of the districts, and of the provinces they lay in. */
const lastDistrictDay = '2025-06-30';

/** The place a role holds at: a unit, a province, or a former district with its province. */
export const PlaceFields = ({ choice, onChange }: PlaceFieldsProps) => {
  const t = useText();
  const byProvince = choice.scope === 'PROVINCE' || choice.scope === 'DISTRICT';
  const asOf = choice.scope === 'DISTRICT' ? lastDistrictDay : null;
  const { provinces = [] } = useGraph(ProvinceCodesDocument, { asOf }, { enabled: byProvince }).answer?.data ?? {};
  if (choice.scope === 'UNIT')
    return <UnitField label={t('rankings.unit')} unitId={choice.unitId} onChange={(unitId) => onChange({ unitId })} />;
  if (!byProvince) return null;
  return (
    <>
      <ChoiceField
        label={t('filters.province')}
        value={choice.provinceCode}
        choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(provinceCode) => onChange({ provinceCode })}
      />
      {choice.scope === 'DISTRICT' ? (
        <TextField
          label={t('accounts.formerDistrict')}
          value={choice.formerDistrict}
          onChange={(event) => onChange({ formerDistrict: event.target.value })}
          helperText={t('accounts.formerDistrictHint')}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200, autoComplete: 'off' } }}
        />
      ) : null}
    </>
  );
};
