import { useLocation } from 'react-router';

/** The address of this page told of one field, or of all where that is null; every other filter stays. */
export const useFieldHref = (): ((code: string | null) => string) => {
  const { pathname, search } = useLocation();
  return (code) => {
    const next = new URLSearchParams(search);
    next.delete('f');
    if (code !== null) next.set('f', code);
    return `${pathname}?${next.toString()}`;
  };
};
