import { UnitLink } from '../communes/UnitLink.tsx';
import { useText } from '../i18n/useText.ts';
import type { Assignment } from './people.documents.ts';

/** The unit of an assignment as it was then, with who holds it today. */
export const PlaceOfWork = ({ assignment }: { readonly assignment: Pick<Assignment, 'unit' | 'heldBy'> }) => {
  const t = useText();
  const { unit, heldBy } = assignment;
  if (heldBy === null) return <UnitLink unit={unit} />;
  const [before = '', after = ''] = t('officers.nowUnit', { unit: '\u0000', holder: '\u0001' }).split('\u0000');
  const [between = '', rest = ''] = after.split('\u0001');
  return (
    <>
      {before}
      <UnitLink unit={unit} />
      {between}
      <UnitLink unit={heldBy} />
      {rest}
    </>
  );
};
