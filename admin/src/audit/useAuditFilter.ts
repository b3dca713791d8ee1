import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { type AuditFilter, auditKinds, auditThings } from './audit.documents.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The filter of the trail, kept in the address; what cannot be read counts as not given. */
export const useAuditFilter = () => {
  const [state, set] = useQueryStates({
    unit: parseAsString,
    from: parseAsString,
    to: parseAsString,
    kind: parseAsStringLiteral(auditKinds),
    thing: parseAsStringLiteral(auditThings),
    who: parseAsString,
    about: parseAsString,
  });
  const dayOf = (text: string | null): string | null => (text !== null && day.test(text) ? text : null);
  const filter: AuditFilter = {
    unitId: state.unit,
    from: dayOf(state.from),
    to: dayOf(state.to),
    kind: state.kind,
    thing: state.thing,
    actor: state.who,
    about: state.about,
  };
  const clear = () => void set({ unit: null, from: null, to: null, kind: null, thing: null, who: null, about: null });
  return { filter, state, set, clear, isFiltered: Object.values(filter).some((value) => value !== null) };
};
