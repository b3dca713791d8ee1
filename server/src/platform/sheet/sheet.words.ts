import { fold } from '../text.ts';

/** A closed list of words as sheets write them. */
export interface WordList<Value extends string> {
  /** The value a cell means, or null. */
  find(cell: string): Value | null;
  /** The known word nearest to an unknown one, when it is near. */
  suggest(cell: string): string | null;
  readonly words: readonly string[];
}

/** A list of words by what they mean; the first of each is offered to who asks. */
export function wordList<Value extends string>(words: Readonly<Record<Value, readonly string[]>>): WordList<Value> {
  const entries = (Object.entries(words) as [Value, readonly string[]][]).flatMap(([value, known]) =>
    known.map((word) => ({ value, word, key: fold(word) })),
  );
  const byKey = new Map(entries.map(({ key, value }) => [key, value]));
  return {
    find: (cell) => byKey.get(fold(cell)) ?? null,
    suggest: (cell) =>
      nearest(
        cell,
        entries.map(({ word }) => word),
      ),
    words: Object.values<readonly string[]>(words).map(([first]) => first ?? ''),
  };
}

/** The candidate that differs least, if less than a third of its letters differ. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const asked = fold(text);
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const known = fold(candidate);
    const distance = editDistance(asked, known);
    if (distance < bestDistance && distance * 3 < Math.max(asked.length, known.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Letters to insert, remove or change to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
