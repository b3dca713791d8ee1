import { fold } from '../../platform/text.ts';
import { STATE_WORDS, type Channel, type DossierState } from '../dossier/dossier.state.ts';

/** A closed list of words as registers write them. */
export interface WordList<Value extends string> {
  /** The value a cell means, or null. */
  find(cell: string): Value | null;
  /** The known word nearest to an unknown one, when it is near. */
  suggest(cell: string): string | null;
  readonly words: readonly string[];
}

const STATES = Object.keys(STATE_WORDS) as DossierState[];

function wordList<Value extends string>(words: Readonly<Record<Value, readonly string[]>>): WordList<Value> {
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

/** States by their portal names, in other common wordings, and by the portal's numbers. */
export const stateWords: WordList<DossierState> = wordList<DossierState>(
  Object.fromEntries(
    STATES.map((state, index) => [state, [STATE_WORDS[state][0], ...otherStates(state), String(index + 1)]]),
  ) as Record<DossierState, string[]>,
);

function otherStates(state: DossierState): readonly string[] {
  const other: Partial<Record<DossierState, readonly string[]>> = {
    RECEIVED: ['Đã tiếp nhận', 'Mới tiếp nhận'],
    REJECTED: ['Từ chối tiếp nhận'],
    PROCESSING: ['Đang giải quyết'],
    SUPPLEMENT_REQUESTED: ['Yêu cầu bổ sung', 'Chờ bổ sung'],
    WITHDRAWN: ['Rút hồ sơ', 'Công dân rút hồ sơ'],
    STOPPED: ['Đã dừng xử lý'],
    COMPLETED: ['Đã giải quyết', 'Hoàn thành', 'Đã hoàn thành'],
  };
  return other[state] ?? [];
}

/** Channels by their names and by the portal's numbers. */
export const channelWords: WordList<Channel> = wordList({
  IN_PERSON: ['Trực tiếp', 'Nộp trực tiếp', '1'],
  ONLINE: ['Trực tuyến', 'Nộp trực tuyến', 'Qua mạng', '2'],
  POST: ['Bưu chính', 'Bưu chính công ích', 'Qua bưu chính', '3'],
});

/** Yes and no, as sheets tick them. */
export const yesWords: WordList<'YES' | 'NO'> = wordList({ YES: ['Có', 'X', '1', 'Đúng'], NO: ['Không', '0', 'Sai'] });

/** How satisfied a citizen was. */
export const ratingWords: WordList<'SATISFIED' | 'NEUTRAL' | 'DISSATISFIED'> = wordList({
  SATISFIED: ['Hài lòng', 'Rất hài lòng'],
  NEUTRAL: ['Bình thường', 'Chấp nhận được'],
  DISSATISFIED: ['Không hài lòng', 'Rất không hài lòng'],
});

/** What feedback is about. */
export const feedbackWords: WordList<'POLICY' | 'CONDUCT'> = wordList({
  POLICY: ['Chính sách', 'Quy định', 'Cơ chế, chính sách'],
  CONDUCT: ['Thái độ', 'Thái độ phục vụ', 'Hành vi'],
});

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
