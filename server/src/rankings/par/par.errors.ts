import { defineErrors } from '../../platform/user-error.ts';

export const parErrors = defineErrors({
  PAR_METHOD_UNKNOWN: {
    vi: 'Không có bộ tiêu chí `{key}`.',
    en: 'There is no method `{key}`.',
    remedyVi: 'Chọn một bộ tiêu chí trong `parMethods`.',
    remedyEn: 'Choose a method of `parMethods`.',
  },
  PAR_METHOD_TAKEN: {
    vi: 'Tỉnh đã có bộ tiêu chí của năm {year}.',
    en: 'The province has a method for {year} already.',
    remedyVi: 'Mỗi năm một bộ tiêu chí; chọn năm khác.',
    remedyEn: 'There is one method a year; choose another year.',
  },
  PAR_METHOD_DAYS: {
    vi: 'Năm từ 2012 đến {latest}; ngày bắt đầu tự chấm không sau ngày kết thúc.',
    en: 'Years are 2012 to {latest}; self-scoring does not end before it begins.',
    remedyVi: 'Sửa năm hoặc các ngày.',
    remedyEn: 'Change the year or the days.',
  },
  PAR_METHOD_TEXT: {
    vi: '`{field}` phải có từ 1 đến {longest} ký tự.',
    en: '`{field}` takes 1 to {longest} characters.',
    remedyVi: 'Viết lại cho đủ và gọn.',
    remedyEn: 'Write it, and keep it short.',
  },
  PAR_METHOD_POINTS: {
    vi: 'Điểm tối đa của các tiêu chí và khảo sát cộng lại là {sum}, không phải {full}.',
    en: 'The criteria and the survey add up to {sum} points, not {full}.',
    remedyVi: 'Sửa điểm tối đa để tổng đúng thang điểm; mỗi tiêu chí có mã riêng và điểm dương.',
    remedyEn: 'Change the maxima until they make the scale; each criterion has a code of its own and points above 0.',
  },
  PAR_SCOPE: {
    vi: 'Việc này ngoài phạm vi của bạn.',
    en: 'That is outside your scope.',
    remedyVi: 'Lãnh đạo xã chấm cho xã mình; lãnh đạo tỉnh thẩm định các xã của tỉnh mình.',
    remedyEn: 'A commune’s leader scores that commune; a province’s leader appraises communes of that province.',
  },
  PAR_UNIT: {
    vi: 'Đơn vị này không được chấm theo bộ tiêu chí đó.',
    en: 'That unit is not scored by that method.',
    remedyVi: 'Chọn đơn vị thuộc địa bàn và năm của bộ tiêu chí.',
    remedyEn: 'Choose a unit of the method’s place and year.',
  },
  PAR_CRITERION: {
    vi: 'Không chấm được tiêu chí `{code}` ở bước này.',
    en: 'Criterion `{code}` is not scored in this step.',
    remedyVi: 'Xã tự chấm tiêu chí và điểm thưởng; khảo sát và điểm trừ do người thẩm định nhập.',
    remedyEn: 'Communes score criteria and bonus points; survey and penalty points come from the appraiser.',
  },
  PAR_POINTS: {
    vi: 'Điểm từ 0 đến {most}, nhiều nhất hai số lẻ.',
    en: 'Points are 0 to {most}, with two decimals at most.',
    remedyVi: 'Nhập lại số điểm.',
    remedyEn: 'Enter other points.',
  },
  PAR_EVIDENCE: {
    vi: 'Phải có tài liệu kiểm chứng, nhiều nhất {longest} ký tự; liên kết bắt đầu bằng https://.',
    en: 'Evidence is needed, {longest} characters at most; a link begins with https://.',
    remedyVi: 'Ghi số, ngày văn bản hoặc liên kết tới tài liệu.',
    remedyEn: 'Give a document’s number and date, or a link to it.',
  },
  PAR_CLOSED: {
    vi: 'Bộ tiêu chí này không nhận điểm tự chấm hôm nay (từ {from} đến {until}), hoặc đã công bố.',
    en: 'That method takes no self-scores today (from {from} to {until}), or is published.',
    remedyVi: 'Liên hệ cơ quan thẩm định.',
    remedyEn: 'Ask the appraising body.',
  },
  PAR_APPRAISED: {
    vi: 'Tiêu chí này đã được thẩm định.',
    en: 'That criterion has been appraised.',
    remedyVi: 'Đề nghị người thẩm định xem lại.',
    remedyEn: 'Ask the appraiser to look again.',
  },
  PAR_SAME_PERSON: {
    vi: 'Người tự chấm không được thẩm định chính điểm đó.',
    en: 'Whoever gave a self-score may not appraise it.',
    remedyVi: 'Để người khác thẩm định.',
    remedyEn: 'Leave it to somebody else.',
  },
  PAR_NOT_SCORED: {
    vi: 'Xã chưa tự chấm tiêu chí này và vẫn còn hạn đến {until}.',
    en: 'The commune has not scored that criterion yet and may until {until}.',
    remedyVi: 'Chờ xã tự chấm, hoặc thẩm định sau hạn.',
    remedyEn: 'Wait for its self-score, or appraise after that day.',
  },
  PAR_CHANGED: {
    vi: 'Điểm đã được người khác sửa.',
    en: 'Somebody else has changed that score.',
    remedyVi: 'Tải lại rồi chấm.',
    remedyEn: 'Load it again, then score.',
  },
  PAR_INCOMPLETE: {
    vi: 'Chưa công bố được: chưa đơn vị nào được thẩm định đủ.',
    en: 'It cannot be published: no unit has been appraised throughout.',
    remedyVi: 'Thẩm định đủ tiêu chí và khảo sát của ít nhất một đơn vị.',
    remedyEn: 'Appraise all criteria and the survey of one unit at least.',
  },
});
