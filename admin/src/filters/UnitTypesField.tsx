import { useText } from '../i18n/useText.ts';
import { ChoicesField } from './ChoicesField.tsx';
import { type UnitType, unitTypes } from './unit-type.grammar.ts';

interface UnitTypesFieldProps {
  readonly value: readonly UnitType[];
  readonly onChange: (value: readonly UnitType[]) => void;
}

/** Which kinds of units; none chosen means every kind. */
export const UnitTypesField = ({ value, onChange }: UnitTypesFieldProps) => {
  const t = useText();
  return (
    <ChoicesField
      label={t('filters.unitTypes')}
      values={value}
      emptyLabel={t('filters.allTypes')}
      choices={unitTypes.map((type) => ({ value: type, label: t(`unitType.${type}`) }))}
      onChange={onChange}
      width={160}
    />
  );
};
