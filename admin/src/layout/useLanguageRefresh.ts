import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocale } from 'react-admin';

/** Names and reasons come from the server in the reader's language: another language makes lists ask again. */
export const useLanguageRefresh = (): void => {
  const locale = useLocale();
  const queryClient = useQueryClient();
  const last = useRef(queryClient.getQueryData<string>(['language']) ?? locale);
  useEffect(() => {
    queryClient.setQueryData(['language'], locale);
    if (last.current === locale) return;
    last.current = locale;
    void queryClient.invalidateQueries({
      predicate: (query) => query.queryKey[0] !== 'graph' && query.queryKey[0] !== 'language',
    });
  }, [locale, queryClient]);
};
