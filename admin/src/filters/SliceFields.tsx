import { channels } from '../dossiers/dossier.filter.ts';
import { useText } from '../i18n/useText.ts';
import { ChoicesField } from './ChoicesField.tsx';
import type { AnalysisState } from './useAnalysis.ts';

interface SliceFieldsProps extends Pick<AnalysisState, 'analysis' | 'change'> {
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

/** Of which dossiers figures are told: of some fields, of some channels. */
export const SliceFields = ({ fields, analysis, change }: SliceFieldsProps) => {
  const t = useText();
  return (
    <>
      <ChoicesField
        label={t('filters.field')}
        values={analysis.fieldCodes}
        emptyLabel={t('filters.allFields')}
        choices={fields.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(fieldCodes) => change({ fieldCodes })}
      />
      <ChoicesField
        label={t('filters.channel')}
        values={analysis.channels}
        emptyLabel={t('filters.allChannels')}
        choices={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
        onChange={(chosen) => change({ channels: chosen })}
        width={150}
      />
    </>
  );
};
