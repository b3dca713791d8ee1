import { StartupError } from './startup-error.ts';

/** Another living PostgreSQL holds the data folder. */
export class DataDirectoryInUse extends StartupError {
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    super({
      vi: `Thư mục dữ liệu ${dataDir} đang được một máy chủ khác dùng (tiến trình ${String(pid)}). Hãy dừng máy chủ đó, hoặc chọn thư mục khác bằng DATA_DIR=….`,
      en: `The data folder ${dataDir} is in use by another server (process ${String(pid)}). Stop that one, or choose another folder with DATA_DIR=….`,
    });
    this.pid = pid;
  }
}

/** The data folder was made by another major version of PostgreSQL. */
export class DataDirectoryVersion extends StartupError {
  constructor(dataDir: string, found: string, wanted: string) {
    super({
      vi: `Thư mục dữ liệu ${dataDir} do PostgreSQL ${found} tạo, còn bản đi kèm là PostgreSQL ${wanted}. Hãy chạy lại phiên bản cũ để xuất dữ liệu, hoặc chọn thư mục mới bằng DATA_DIR=…, hoặc trỏ DATABASE_URL đến một PostgreSQL ${found} của bạn.`,
      en: `The data folder ${dataDir} was made by PostgreSQL ${found}, but the one enclosed is PostgreSQL ${wanted}. Run the earlier release to export the data, or choose a new folder with DATA_DIR=…, or point DATABASE_URL at a PostgreSQL ${found} of your own.`,
    });
  }
}

/** The data folder belongs to another user, or may not be written. */
export class DataDirectoryDenied extends StartupError {
  constructor(dataDir: string, cause?: unknown) {
    super(
      {
        vi: `Không được phép ghi vào thư mục dữ liệu ${dataDir} (có thể do một người dùng khác tạo ra). Hãy chạy bằng người dùng đó, đổi chủ thư mục, hoặc chọn thư mục khác bằng DATA_DIR=….`,
        en: `The data folder ${dataDir} may not be written (perhaps another user made it). Run as that user, change the folder's owner, or choose another folder with DATA_DIR=….`,
      },
      { cause },
    );
  }
}

/** The data folder holds something that is no PostgreSQL cluster. */
export class DataDirectoryForeign extends StartupError {
  constructor(dataDir: string, cause?: unknown) {
    super(
      {
        vi: `Thư mục dữ liệu ${dataDir} đã có tệp khác mà không phải dữ liệu PostgreSQL. Hãy dọn thư mục đó hoặc chọn thư mục khác bằng DATA_DIR=….`,
        en: `The data folder ${dataDir} holds files that are no PostgreSQL data. Clear it, or choose another folder with DATA_DIR=….`,
      },
      { cause },
    );
  }
}

/** No room left where the data lie. */
export class DiskFull extends StartupError {
  constructor(place: string, cause?: unknown) {
    super(
      {
        vi: `Đĩa đã đầy: không còn chỗ để ghi vào ${place}. Hãy giải phóng dung lượng (cần ít nhất 500 MB) rồi chạy lại; dữ liệu đã lưu vẫn còn.`,
        en: `The disk is full: nothing more can be written to ${place}. Free some space (at least 500 MB) and start again; what was stored is kept.`,
      },
      { cause },
    );
  }
}

/** No PostgreSQL binaries came with the installation for this kind of machine. */
export class NoPostgresBinaries extends StartupError {
  constructor(platform: string, cause?: unknown) {
    super(
      {
        vi: `Không có PostgreSQL đi kèm cho ${platform}. Hãy cài lại (npx -y pnpm@12.21.0 install), hoặc dùng PostgreSQL 15 trở lên của bạn: DATABASE_URL=postgres://….`,
        en: `No enclosed PostgreSQL for ${platform}. Install again (npx -y pnpm@12.21.0 install), or use a PostgreSQL 15 or newer of your own: DATABASE_URL=postgres://….`,
      },
      { cause },
    );
  }
}

/** PostgreSQL did not come up, or went down, for a reason not told apart above. */
export class PostgresDidNotStart extends StartupError {
  constructor(detail: string) {
    super({
      vi: `PostgreSQL đi kèm không chạy được. Lời cuối của nó:\n${detail}`,
      en: `The enclosed PostgreSQL does not run. Its last words:\n${detail}`,
    });
  }
}

/** SQLSTATE of a disk with no room left, and the file system's words for it: none at all, or none for this user. */
const DISK_FULL: readonly unknown[] = ['53100', 'ENOSPC', 'EDQUOT'];

/** Whether an error of the database or the file system says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return DISK_FULL.includes(code);
}

/** Turns what PostgreSQL's programs wrote before they gave up into the error to show. */
export function postgresFailure(dataDir: string, output: string): StartupError {
  if (/No space left on device|could not resize shared memory|ENOSPC/u.test(output)) return new DiskFull(dataDir);
  const holder = /Is another (?:postmaster|postgres) \(PID (\d+)\) running/u.exec(output)?.[1];
  if (holder !== undefined) return new DataDirectoryInUse(dataDir, Number(holder));
  const other = /initialized by PostgreSQL version (\d+)\S*, which is not compatible with this version (\d+)/u.exec(
    output,
  );
  if (other?.[1] !== undefined && other[2] !== undefined) return new DataDirectoryVersion(dataDir, other[1], other[2]);
  if (/has wrong ownership|Permission denied/u.test(output)) return new DataDirectoryDenied(dataDir);
  return new PostgresDidNotStart(output.trim().split('\n').slice(-8).join('\n'));
}
