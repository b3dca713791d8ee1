import { registerEnumType } from 'type-graphql';

export const ShiftPart = {
  MORNING: 'MORNING',
  AFTERNOON: 'AFTERNOON',
  EVENING: 'EVENING',
  SATURDAY: 'SATURDAY',
} as const;
export type ShiftPart = keyof typeof ShiftPart;
registerEnumType(ShiftPart, {
  name: 'ShiftPart',
  description: 'Buổi trực. A part of a day.',
  valuesConfig: {
    MORNING: { description: 'Sáng: morning.' },
    AFTERNOON: { description: 'Chiều: afternoon.' },
    EVENING: { description: 'Tối: evening.' },
    SATURDAY: { description: 'Thứ bảy: Saturday.' },
  },
});
