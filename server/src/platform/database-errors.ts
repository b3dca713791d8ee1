import type { ConnectionConfig } from './connection-config.ts';
import { StartupError, type Words } from './startup-error.ts';

/** The database of DATABASE_URL cannot be reached or will not let us in. */
export class DatabaseUnreachable extends StartupError {
  constructor(config: ConnectionConfig, cause: unknown) {
    const where = `${config.user}@${config.host}:${String(config.port)}/${config.database}`;
    const reason = reasonOf(cause);
    super(
      {
        vi: `Không nối được tới cơ sở dữ liệu ${where}: ${reason.vi}. Hãy kiểm tra DATABASE_URL.`,
        en: `The database ${where} cannot be reached: ${reason.en}. Check DATABASE_URL.`,
      },
      { cause },
    );
  }
}

/** Everything that the database of DATABASE_URL lacks, in one list. */
export class DatabaseNotReady extends StartupError {
  readonly findings: readonly Words[];

  constructor(database: string, findings: readonly Words[]) {
    const list = (language: keyof Words): string => findings.map((finding) => `  - ${finding[language]}`).join('\n');
    super({
      vi: `Cơ sở dữ liệu "${database}" chưa dùng được, còn thiếu:\n${list('vi')}`,
      en: `The database "${database}" cannot be used yet; it lacks:\n${list('en')}`,
    });
    this.findings = findings;
  }
}

const reasons = new Map<string, Words>([
  ['ECONNREFUSED', { vi: 'không có máy chủ nào nghe ở địa chỉ đó', en: 'no server listens at that address' }],
  ['ENOENT', { vi: 'không có máy chủ nào nghe ở địa chỉ đó', en: 'no server listens at that address' }],
  ['ENOTFOUND', { vi: 'không tìm thấy tên máy chủ', en: 'the host name is not known' }],
  ['ETIMEDOUT', { vi: 'máy chủ không trả lời', en: 'the server does not answer' }],
  ['28P01', { vi: 'sai mật khẩu', en: 'the password is wrong' }],
  ['28000', { vi: 'người dùng không được phép vào', en: 'the user is not let in' }],
  [
    '3D000',
    {
      vi: 'chưa có cơ sở dữ liệu tên đó (create database …)',
      en: 'there is no database of that name (create database …)',
    },
  ],
  ['53300', { vi: 'máy chủ đã hết số kết nối cho phép', en: 'the server has no connection left' }],
  ['57P03', { vi: 'máy chủ đang khởi động hoặc đang dừng', en: 'the server is starting or stopping' }],
]);

function reasonOf(cause: unknown): Words {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const text = cause instanceof Error && cause.message !== '' ? cause.message : code;
  return reasons.get(code) ?? { vi: text, en: text };
}
