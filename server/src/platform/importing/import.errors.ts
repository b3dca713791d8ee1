import { defineErrors } from '../user-error.ts';

/** What imports may refuse as a whole. */
export const importErrors = defineErrors({
  IMPORT_UNKNOWN: {
    vi: 'Không có lần nhập này.',
    en: 'There is no such import.',
    remedyVi: 'Xem danh sách các lần nhập.',
    remedyEn: 'See the list of imports.',
  },
  IMPORT_NOT_YOURS: {
    vi: 'Vai trò đang dùng không nhập được loại tệp này.',
    en: 'The role in use does not import files of this kind.',
    remedyVi: 'Chuyển sang vai trò ở xã hoặc tỉnh.',
    remedyEn: 'Switch to a role in a commune or a province.',
  },
  IMPORT_NOT_UNDOABLE: {
    vi: 'Lần nhập đang ở trạng thái {state}: không có gì để hoàn tác.',
    en: 'The import is {state}: there is nothing to undo.',
    remedyVi: 'Chỉ hoàn tác được lần nhập thật đã xong.',
    remedyEn: 'Only a finished import that was no dry run can be undone.',
  },
  IMPORT_DEPENDED_ON: {
    vi: 'Của lần nhập này, {count} mục đã thay đổi sau đó: {codes}.',
    en: 'Of this import {count} items have moved on since: {codes}.',
    remedyVi: 'Hoàn tác lần nhập sau trước, hoặc sửa từng mục.',
    remedyEn: 'Undo the later import first, or mend them one by one.',
  },
  IMPORT_BROKEN_OFF: {
    vi: 'Lần nhập bị ngắt giữa chừng vì lỗi của máy chủ hoặc cơ sở dữ liệu; những dòng đã ghi vẫn còn.',
    en: 'The import broke off because of a fault of the server or the database; rows that were written stay.',
    remedyVi: 'Không cần nộp lại tệp: khi máy chủ khởi động lại, lần nhập chạy tiếp từ chỗ dừng.',
    remedyEn:
      'No need to send the file again: when the server is started anew, the import goes on from where it stopped.',
  },
  IMPORTS_CLOSED: {
    vi: 'Lúc này không nhận tệp.',
    en: 'No files are taken at the moment.',
    remedyVi: 'Thử lại sau ít phút.',
    remedyEn: 'Try again in a few minutes.',
  },
  UPLOAD_TYPE_UNKNOWN: {
    vi: 'Không nhận kiểu nội dung “{type}”.',
    en: 'The content type “{type}” is not taken.',
    remedyVi: 'Gửi nguyên tệp với text/csv, application/octet-stream hoặc kiểu của .xlsx.',
    remedyEn: 'Send the file itself as text/csv, application/octet-stream or the type of .xlsx.',
  },
  UPLOAD_TOO_LARGE: {
    vi: 'Tệp lớn hơn {limit} MB.',
    en: 'The file is larger than {limit} MB.',
    remedyVi: 'Chia tệp, hoặc nhập bằng dòng lệnh.',
    remedyEn: 'Split the file, or import it from the command line.',
  },
});
