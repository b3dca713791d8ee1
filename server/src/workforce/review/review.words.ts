import { registerEnumType } from 'type-graphql';

export const ReviewOutcome = { NO_ACTION: 'NO_ACTION', REVIEWED: 'REVIEWED', TRANSFER: 'TRANSFER' } as const;
export type ReviewOutcome = keyof typeof ReviewOutcome;
registerEnumType(ReviewOutcome, {
  name: 'ReviewOutcome',
  description: 'Kết luận kiểm điểm cuối năm. What a person decided at the review.',
  valuesConfig: {
    NO_ACTION: { description: 'Không xử lý thêm: nothing further.' },
    REVIEWED: { description: 'Đã kiểm điểm: the matter was gone through.' },
    TRANSFER: {
      description:
        'Đồng ý đề xuất chuyển công tác; việc chuyển do quyết định riêng. A transfer is agreed; it takes a decision of its own.',
    },
  },
});
