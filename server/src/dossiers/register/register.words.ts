import { wordList, type WordList } from '../../platform/sheet/sheet.words.ts';
import { STATE_WORDS, type Channel, type DossierState } from '../dossier/dossier.state.ts';

const STATES = Object.keys(STATE_WORDS) as DossierState[];

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
