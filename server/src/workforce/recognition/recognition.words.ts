import { registerEnumType } from 'type-graphql';

export const RecognitionOccasion = { REGULAR: 'REGULAR', UNEXPECTED: 'UNEXPECTED' } as const;
export type RecognitionOccasion = keyof typeof RecognitionOccasion;
registerEnumType(RecognitionOccasion, {
  name: 'RecognitionOccasion',
  description: 'Khen thường xuyên hay đột xuất. What a commendation is for.',
  valuesConfig: {
    REGULAR: { description: 'Thường xuyên: for the work of a year.' },
    UNEXPECTED: { description: 'Đột xuất: for one deed or initiative.' },
  },
});

export const ProposalState = { PROPOSED: 'PROPOSED', APPROVED: 'APPROVED', REJECTED: 'REJECTED' } as const;
export type ProposalState = keyof typeof ProposalState;
registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'Đề nghị đã tới đâu. How far a proposal has come.',
  valuesConfig: {
    PROPOSED: { description: 'Đang chờ quyết định: waits for somebody else to decide.' },
    APPROVED: { description: 'Đã duyệt: approved.' },
    REJECTED: { description: 'Không duyệt: turned down.' },
  },
});
