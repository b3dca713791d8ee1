import { defineErrors } from '../../platform/user-error.ts';

export const forecastErrors = defineErrors({
  FORECAST_DAYS: {
    vi: 'Không dự báo {days} ngày được.',
    en: 'It is not possible to foretell {days} days.',
    remedyVi: 'Dùng từ 1 đến {most} ngày.',
    remedyEn: 'Ask for 1 to {most} days.',
  },
  FORECAST_CALENDAR: {
    vi: 'Chưa có lịch làm việc của ngày {day}.',
    en: 'The working calendar of {day} is not known.',
    remedyVi: 'Rút ngắn số ngày dự báo, hoặc bổ sung lịch nghỉ của năm đó.',
    remedyEn: 'Ask for fewer days, or have that year’s days off added.',
  },
});
