import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import { type Fact, FactList } from '../layout/FactList.tsx';
import type { Officer } from './people.documents.ts';
import { PlaceOfWork } from './PlaceOfWork.tsx';

/** Who somebody is; what the reader may not see is not told to be missing. */
export const OfficerFacts = ({ officer }: { readonly officer: Officer }) => {
  const t = useText();
  const format = useFormat();
  const home = [officer.homeVillage, officer.homeUnit?.name].filter((part) => part != null).join(', ');
  const work = officer.currentAssignment;
  const facts: readonly Fact[] = [
    [t('officer.code'), officer.code],
    [
      t('officer.present'),
      work === null ? (
        t('officers.noWork')
      ) : (
        <>
          {work.title}, <PlaceOfWork assignment={work} />
        </>
      ),
    ],
    [t('officer.born'), format.date(officer.birthDate)],
    [t('officer.sex'), officer.sex === null ? '–' : t(`sex.${officer.sex}`)],
    ...(officer.ethnicity === null ? [] : [[t('officer.ethnicity'), officer.ethnicity] as const]),
    [t('officer.home'), home === '' ? '–' : home],
    [t('officer.hired'), format.date(officer.hiredOn)],
    ...(officer.leftOn === null ? [] : [[t('officer.left'), format.date(officer.leftOn)] as const]),
  ];
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('officer.facts')}
      </Typography>
      <FactList facts={facts} />
    </>
  );
};
