import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { readViewState, sameArrangement, viewHref } from './view.state.ts';
import { DefaultViewsDocument, type OpenedView } from './views.documents.ts';

const placeOf = (page: string): string => `view.${page}`;

/** Remembers for this tab which view a page was opened with. */
export const rememberView = ({ key, name, page, state }: OpenedView): void =>
  window.sessionStorage.setItem(placeOf(page), JSON.stringify({ key, name, page, state }));

const rememberedView = (page: string): OpenedView | null => {
  const text = window.sessionStorage.getItem(placeOf(page));
  return text === null ? null : (JSON.parse(text) as OpenedView);
};

interface ViewInUse {
  readonly view: OpenedView | null;
  /** Whether the page is arranged otherwise by now. */
  readonly isChanged: boolean;
  use(view: OpenedView): void;
}

/**
 * The view a page was opened with: one that was chosen, or the default of a page that was opened without saying more.
 * A page is arranged by its default once; whoever resets the filters then sees the page without it.
 */
export const useViewInUse = (page: string, isKnown: boolean): ViewInUse => {
  const { search } = useLocation();
  const navigate = useNavigate();
  const defaults = useGraph(DefaultViewsDocument, {}, { enabled: isKnown, freshFor: 300_000 }).answer?.data;
  const [view, setView] = useState<OpenedView | null>(null);
  const last = rememberedView(page);
  if (last !== null && last.key !== view?.key && sameArrangement(readViewState(last.state) ?? '', search))
    setView(last);
  const use = (next: OpenedView): void => {
    rememberView(next);
    setView(next);
  };
  const isOpening = useRef(search === '');
  const openDefault = useEffectEvent((chosen: OpenedView | undefined) => {
    if (!isOpening.current) return;
    isOpening.current = false;
    const href = chosen === undefined ? null : viewHref(page, chosen.state);
    if (chosen === undefined || href === null || window.location.search !== '') return;
    rememberView(chosen);
    void navigate(href, { replace: true });
  });
  useEffect(() => {
    // What tells of one unit opens as that unit, not as the one the view was saved of.
    if (defaults !== undefined)
      openDefault(
        defaults.defaultViews.find((one) => one.page === page && !('unit' in (JSON.parse(one.state) as object))),
      );
  }, [defaults, page]);
  return { view, isChanged: view !== null && !sameArrangement(readViewState(view.state) ?? '', search), use };
};
