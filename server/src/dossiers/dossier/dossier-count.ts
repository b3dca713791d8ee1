import { registerEnumType } from 'type-graphql';

/** What of service facts counts, on the day of receipt: the name in small letters is a column of `dossiers.service_told`. */
const SERVICE_COUNTS = {
  ROUNDS_KNOWN:
    'Đã khai số lần bổ sung, tiếp nhận trong kỳ: told how often papers were asked for, received in the period.',
  DIGITISED_KNOWN:
    'Đã khai thành phần và kết quả, tiếp nhận trong kỳ: told of components and result, received in the period.',
  DIGITISED:
    'Số hoá đủ thành phần và kết quả, tiếp nhận trong kỳ: all components and the result digitised, received in the period.',
  REUSE_KNOWN: 'Đã khai việc dùng lại, tiếp nhận trong kỳ: told of reuse, received in the period.',
  REUSED:
    'Dùng lại ít nhất một thành phần, tiếp nhận trong kỳ: reusing one component at least, received in the period.',
  SHARING_KNOWN: 'Đã khai việc chia sẻ kết quả, tiếp nhận trong kỳ: told of sharing, received in the period.',
  SHARED: 'Kết quả đã chia sẻ, tiếp nhận trong kỳ: result synchronised for reuse, received in the period.',
  RESULT_KNOWN: 'Đã khai dạng kết quả, tiếp nhận trong kỳ: told of the form of the result, received in the period.',
  ELECTRONIC: 'Có kết quả điện tử, tiếp nhận trong kỳ: with an electronic result, received in the period.',
  ONLINE_ON_PAPER:
    'Trực tuyến, chỉ có kết quả giấy, tiếp nhận trong kỳ: online, with a paper result only, received in the period.',
  PAYMENT_KNOWN:
    'Có phí, đã khai cách thanh toán, tiếp nhận trong kỳ: with a fee, told how it was paid, received in the period.',
  PAID_ONLINE: 'Thanh toán trực tuyến, tiếp nhận trong kỳ: paid online, received in the period.',
  RATED: 'Được đánh giá, tiếp nhận trong kỳ: rated, received in the period.',
  SATISFIED: 'Đánh giá hài lòng, tiếp nhận trong kỳ: rated satisfied, received in the period.',
  JUDGED:
    'Được đánh giá hoặc phản ánh thái độ, tiếp nhận trong kỳ: rated, or complained of for conduct, received in the period.',
  DISPLEASED:
    'Không hài lòng hoặc phản ánh thái độ, tiếp nhận trong kỳ: rated dissatisfied, or complained of for conduct, received in the period.',
  FEEDBACK: 'Có phản ánh, kiến nghị, tiếp nhận trong kỳ: with feedback, received in the period.',
  FEEDBACK_ON_POLICY: 'Phản ánh về chính sách, tiếp nhận trong kỳ: with feedback on policy, received in the period.',
  FEEDBACK_ON_CONDUCT: 'Phản ánh về thái độ, tiếp nhận trong kỳ: with feedback on conduct, received in the period.',
  FEEDBACK_TIMED:
    'Phản ánh đã khai thời hạn trả lời, tiếp nhận trong kỳ: with feedback told whether answered in time, received in the period.',
  FEEDBACK_IN_TIME:
    'Phản ánh trả lời đúng hạn, tiếp nhận trong kỳ: with feedback answered in time, received in the period.',
  FEEDBACK_ANSWERED:
    'Phản ánh có đánh giá trả lời, tiếp nhận trong kỳ: with feedback whose answer was judged, received in the period.',
  FEEDBACK_SATISFIED:
    'Phản ánh trả lời đúng hạn, hài lòng, tiếp nhận trong kỳ: with feedback answered in time and to satisfaction, received in the period.',
} as const;
type ServiceCount = keyof typeof SERVICE_COUNTS;
export const isServiceCount = (count: DossierCount): count is ServiceCount => Object.hasOwn(SERVICE_COUNTS, count);

export const DossierCount = {
  CARRIED_OVER: 'CARRIED_OVER',
  RECEIVED: 'RECEIVED',
  ONLINE: 'ONLINE',
  IN_PERSON: 'IN_PERSON',
  POST: 'POST',
  EARLY: 'EARLY',
  ON_TIME: 'ON_TIME',
  LATE: 'LATE',
  RETURNED: 'RETURNED',
  PENDING_IN_TIME: 'PENDING_IN_TIME',
  PENDING_OVERDUE: 'PENDING_OVERDUE',
  RESOLVED: 'RESOLVED',
  EARLY_OR_ON_TIME: 'EARLY_OR_ON_TIME',
  TIMED: 'TIMED',
  ASKED_TWICE: 'ASKED_TWICE',
  ASKED_TWICE_IN_TIME: 'ASKED_TWICE_IN_TIME',
  ROUNDS_KNOWN: 'ROUNDS_KNOWN',
  DIGITISED_KNOWN: 'DIGITISED_KNOWN',
  DIGITISED: 'DIGITISED',
  REUSE_KNOWN: 'REUSE_KNOWN',
  REUSED: 'REUSED',
  SHARING_KNOWN: 'SHARING_KNOWN',
  SHARED: 'SHARED',
  RESULT_KNOWN: 'RESULT_KNOWN',
  ELECTRONIC: 'ELECTRONIC',
  ONLINE_ON_PAPER: 'ONLINE_ON_PAPER',
  PAYMENT_KNOWN: 'PAYMENT_KNOWN',
  PAID_ONLINE: 'PAID_ONLINE',
  RATED: 'RATED',
  SATISFIED: 'SATISFIED',
  JUDGED: 'JUDGED',
  DISPLEASED: 'DISPLEASED',
  FEEDBACK: 'FEEDBACK',
  FEEDBACK_ON_POLICY: 'FEEDBACK_ON_POLICY',
  FEEDBACK_ON_CONDUCT: 'FEEDBACK_ON_CONDUCT',
  FEEDBACK_TIMED: 'FEEDBACK_TIMED',
  FEEDBACK_IN_TIME: 'FEEDBACK_IN_TIME',
  FEEDBACK_ANSWERED: 'FEEDBACK_ANSWERED',
  FEEDBACK_SATISFIED: 'FEEDBACK_SATISFIED',
} as const;
export type DossierCount = keyof typeof DossierCount;
registerEnumType(DossierCount, {
  name: 'DossierCount',
  description: 'Con số nào của bảng cân đối: lọc ra đúng các hồ sơ phía sau nó. Which figure of a balance to open.',
  valuesConfig: {
    CARRIED_OVER: { description: 'Kỳ trước chuyển sang: open when the period began.' },
    RECEIVED: { description: 'Tiếp nhận trong kỳ: received in the period.' },
    ONLINE: { description: 'Tiếp nhận trực tuyến: received online in the period.' },
    IN_PERSON: { description: 'Tiếp nhận trực tiếp: received at the counter in the period.' },
    POST: { description: 'Tiếp nhận qua bưu chính: received by post in the period.' },
    EARLY: { description: 'Giải quyết trước hạn trong kỳ: resolved early in the period.' },
    ON_TIME: { description: 'Giải quyết đúng hạn trong kỳ: resolved on time in the period.' },
    LATE: { description: 'Giải quyết trễ hạn trong kỳ: resolved late in the period.' },
    RETURNED: { description: 'Trả lại trong kỳ: given back in the period.' },
    PENDING_IN_TIME: { description: 'Còn lại, trong hạn: open at the end, in time.' },
    PENDING_OVERDUE: { description: 'Còn lại, quá hạn: open at the end, overdue.' },
    RESOLVED: { description: 'Đã giải quyết trong kỳ: early, on time and late together.' },
    EARLY_OR_ON_TIME: { description: 'Trước hạn và đúng hạn: early and on time together.' },
    TIMED: { description: 'Đã giải quyết, biết thời gian: resolved in the period, with a handling time.' },
    ASKED_TWICE: { description: 'Giải quyết trong kỳ, bổ sung từ 2 lần: resolved, asked for papers twice or more.' },
    ASKED_TWICE_IN_TIME: { description: 'Trong đó đúng hạn: of those, resolved early or on time.' },
    ...(Object.fromEntries(
      Object.entries(SERVICE_COUNTS).map(([name, description]) => [name, { description }]),
    ) as Record<ServiceCount, { description: string }>),
  },
});
