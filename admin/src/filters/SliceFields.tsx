import { channels } from '../dossiers/dossier.filter.ts';
import { useText } from '../i18n/useText.ts';
import { ChoiceField } from './AnalysisControls.tsx';
import type { AnalysisState } from './useAnalysis.ts';

interface SliceFieldsProps extends Pick<AnalysisState, 'analysis' | 'change'> {
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

/** Of which dossiers figures are told: of a field, of a channel. */
export const SliceFields = ({ fields, analysis, change }: SliceFieldsProps) => {
  const t = useText();
  return (
    <>
      <ChoiceField
        label={t('filters.field')}
        value={analysis.fieldCode ?? ''}
        emptyLabel={t('filters.allFields')}
        choices={fields.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(code) => change({ fieldCode: code === '' ? null : code })}
      />
      <ChoiceField
        label={t('filters.channel')}
        value={analysis.channel ?? ''}
        emptyLabel={t('filters.allChannels')}
        choices={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
        onChange={(chosen) => change({ channel: channels.find((channel) => channel === chosen) ?? null })}
        width={140}
      />
    </>
  );
};
