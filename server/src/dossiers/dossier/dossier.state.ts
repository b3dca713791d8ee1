/** The ten states of the national portal, in its order. */
export const DossierState = {
  REGISTERED: 'REGISTERED',
  RECEIVED: 'RECEIVED',
  REJECTED: 'REJECTED',
  PROCESSING: 'PROCESSING',
  SUPPLEMENT_REQUESTED: 'SUPPLEMENT_REQUESTED',
  PAYMENT_REQUESTED: 'PAYMENT_REQUESTED',
  WITHDRAWN: 'WITHDRAWN',
  STOPPED: 'STOPPED',
  COMPLETED: 'COMPLETED',
  RESULT_RETURNED: 'RESULT_RETURNED',
} as const;
export type DossierState = (typeof DossierState)[keyof typeof DossierState];

/** How a dossier counts in a report on a given day. */
export const DossierOutcome = {
  EARLY: 'EARLY',
  ON_TIME: 'ON_TIME',
  LATE: 'LATE',
  RETURNED: 'RETURNED',
  PENDING_IN_TIME: 'PENDING_IN_TIME',
  PENDING_OVERDUE: 'PENDING_OVERDUE',
} as const;
export type DossierOutcome = (typeof DossierOutcome)[keyof typeof DossierOutcome];

/** How a finished dossier counts for ever. */
export type FinalOutcome = 'EARLY' | 'ON_TIME' | 'LATE' | 'RETURNED';

/** What has become of a dossier since it was known as it is told. */
export const DossierChange = { CORRECTED: 'CORRECTED', TAKEN_BACK: 'TAKEN_BACK' } as const;
export type DossierChange = (typeof DossierChange)[keyof typeof DossierChange];

/** How the citizen handed it in. */
export const Channel = { IN_PERSON: 'IN_PERSON', ONLINE: 'ONLINE', POST: 'POST' } as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

/** Vietnamese and English words of the states, as the portal shows them. */
export const STATE_WORDS: Readonly<Record<DossierState, readonly [vi: string, en: string]>> = {
  REGISTERED: ['Mới đăng ký', 'newly registered'],
  RECEIVED: ['Được tiếp nhận', 'received'],
  REJECTED: ['Không được tiếp nhận', 'not received'],
  PROCESSING: ['Đang xử lý', 'in process'],
  SUPPLEMENT_REQUESTED: ['Yêu cầu bổ sung giấy tờ', 'supplement requested'],
  PAYMENT_REQUESTED: ['Yêu cầu thực hiện nghĩa vụ tài chính', 'payment requested'],
  WITHDRAWN: ['Công dân yêu cầu rút hồ sơ', 'withdrawn'],
  STOPPED: ['Dừng xử lý', 'stopped'],
  COMPLETED: ['Đã xử lý xong', 'completed'],
  RESULT_RETURNED: ['Đã trả kết quả', 'result returned'],
};

const OPEN: readonly DossierState[] = ['RECEIVED', 'PROCESSING', 'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED'];
const FINISHED: readonly DossierState[] = ['COMPLETED', 'RESULT_RETURNED'];

/** Received and not yet ended. */
export const isOpen = (state: DossierState): boolean => OPEN.includes(state);
/** Ended with a result. */
export const isFinished = (state: DossierState): boolean => FINISHED.includes(state);
/** Ended without a result, after reception. */
export const isGivenBack = (state: DossierState): boolean => state === 'STOPPED' || state === 'WITHDRAWN';

const NEXT: Readonly<Record<DossierState, readonly DossierState[]>> = {
  REGISTERED: ['RECEIVED', 'REJECTED', 'WITHDRAWN'],
  RECEIVED: ['PROCESSING', 'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED', 'WITHDRAWN', 'STOPPED', 'COMPLETED'],
  REJECTED: [],
  PROCESSING: ['SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED', 'WITHDRAWN', 'STOPPED', 'COMPLETED'],
  SUPPLEMENT_REQUESTED: ['PROCESSING', 'WITHDRAWN', 'STOPPED'],
  PAYMENT_REQUESTED: ['PROCESSING', 'WITHDRAWN', 'STOPPED'],
  WITHDRAWN: [],
  STOPPED: [],
  COMPLETED: ['RESULT_RETURNED'],
  RESULT_RETURNED: [],
};

/** The states a dossier may go to; none once it is over. */
export const nextStates = (from: DossierState): readonly DossierState[] => NEXT[from];
