import type { ReactNode } from 'react';
import { UnitLink } from '../communes/UnitLink.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { type Fact, FactList } from '../layout/FactList.tsx';
import type { DossierDetail } from './dossiers.provider.ts';
import { OutcomeWord } from './OutcomeWord.tsx';

const minutesPerHour = 60;

/** What is recorded of a dossier; never the citizen's data. */
export const DossierFacts = ({ dossier }: { readonly dossier: DossierDetail }) => {
  const t = useText();
  const format = useFormat();
  const unit = (of: DossierDetail['handlingUnit']): ReactNode => (of === null ? t('unknown') : <UnitLink unit={of} />);
  const limit = dossier.procedure.limitWorkingDays;
  const facts: readonly Fact[] = [
    [t('dossiers.procedure'), `${dossier.procedure.name} (${dossier.procedure.code})`],
    [t('dossiers.field'), dossier.procedure.field.name],
    [
      t('dossiers.limit'),
      limit === null
        ? t('dossiers.noLimit')
        : t('dossiers.workingDays', { days: format.decimal(limit, Number.isInteger(limit) ? 0 : 1) }),
    ],
    [t('dossiers.receivingUnit'), unit(dossier.receivingUnit)],
    [t('dossiers.unit'), unit(dossier.handlingUnit)],
    [t('dossiers.channel'), t(`channel.${dossier.channel}`)],
    [t('dossiers.state'), t(`state.${dossier.state}`)],
    [t('dossiers.outcome'), <OutcomeWord key="outcome" outcome={dossier.outcome} />],
    [t('dossiers.receivedAt'), format.dateTime(dossier.receivedAt)],
    [t('dossiers.dueAt'), dossier.dueAt === null ? t('dossiers.noDue') : format.dateTime(dossier.dueAt)],
    [t('dossiers.completedAt'), format.dateTime(dossier.completedAt)],
    [t('dossiers.resultReturnedAt'), format.dateTime(dossier.resultReturnedAt)],
    [
      t('dossiers.handling'),
      dossier.handlingMinutes === null
        ? '–'
        : t('dossiers.workingHours', { hours: format.decimal(dossier.handlingMinutes / minutesPerHour, 1) }),
    ],
    [t('dossiers.official'), dossier.officialCode ?? t('unknown')],
    [t('dossiers.version'), String(dossier.version)],
  ];
  return <FactList facts={facts} />;
};
