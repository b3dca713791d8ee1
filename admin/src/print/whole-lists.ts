/** Rows that paper takes of a list that a screen shows in pages; what is longer is said to be. */
export const mostOnPaper = 500;

type Fetch = () => Promise<unknown>;

const partial = new Set<Fetch>();

/** A list of the page that has more to fetch for paper; returns how to take it back. */
export const fetchForPaper = (fetch: Fetch): (() => void) => {
  partial.add(fetch);
  return () => void partial.delete(fetch);
};

/** Whether a list of the page would be on paper in part, though more of it can be had. */
export const isInPart = (): boolean => partial.size > 0;

/** Prints the page once its lists are there as far as paper takes them; what does not come is printed as it is. */
export const printPage = async (): Promise<void> => {
  if (isInPart()) {
    await Promise.allSettled([...partial].map((fetch) => fetch()));
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }
  window.print();
};
