import { type ReactNode, type RefCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { PageOf } from '../data/useGraphPages.ts';
import { MoreRows } from './MoreRows.tsx';

interface FirstRowsProps<Row> {
  /** The rows that are there, and whether the server has more of them. */
  readonly list: PageOf<Row>;
  /** Sets the list apart from others of its page. */
  readonly name: string;
  /** How many rows are shown at first, and how many each "more" adds; null shows all that are there. */
  readonly step: number | null;
  readonly isFetching?: boolean;
  /** Asks the server for what follows; needed where it may have more. */
  readonly onMore?: () => void;
  /** Draws the rows as the children of the one element that takes the reference. */
  readonly children: (rows: readonly Row[], at: RefCallback<HTMLElement>) => ReactNode;
}

/** How far the reader had gone on at a place of the history: back there, as many rows stand as were left. */
const left = new Map<string, number>();

/** The beginning of a long list and a way to more of it; the keyboard goes on at the first row that is new. */
export const FirstRows = <Row,>(props: FirstRowsProps<Row>) => {
  const { list, name, step, isFetching = false, onMore, children } = props;
  const place = `${useLocation().key} ${name}`;
  const [most, setMost] = useState(() => left.get(place) ?? step ?? 0);
  const [drawn, setDrawn] = useState<HTMLElement | null>(null);
  const awaited = useRef<number | null>(null);
  const { nodes, totalCount, pageInfo } = list;
  const shown = step === null ? nodes : nodes.slice(0, Math.max(most, step));
  const count = shown.length;
  const hasNextPage = count < nodes.length || pageInfo.hasNextPage;
  useEffect(() => {
    if (awaited.current === null || count <= awaited.current) return;
    const row = drawn?.children[awaited.current];
    awaited.current = null;
    if (!(row instanceof HTMLElement)) return;
    row.setAttribute('tabindex', '-1');
    row.focus();
  }, [count, drawn]);
  const more = () => {
    awaited.current = count;
    if (step !== null) {
      left.set(place, count + step);
      setMost(count + step);
    }
    if (count === nodes.length || (step !== null && count + step > nodes.length && pageInfo.hasNextPage)) onMore?.();
  };
  return (
    <>
      {children(shown, setDrawn)}
      <MoreRows
        list={{
          nodes: shown,
          totalCount: totalCount ?? (pageInfo.hasNextPage ? null : nodes.length),
          pageInfo: { ...pageInfo, hasNextPage },
        }}
        isFetching={isFetching}
        onMore={more}
      />
    </>
  );
};

/** A list that is there in whole, as a page of which nothing follows. */
export const wholeList = <Row,>(nodes: readonly Row[]): PageOf<Row> => ({
  nodes,
  pageInfo: { hasNextPage: false, endCursor: null },
});
