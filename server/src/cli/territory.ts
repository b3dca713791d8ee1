import type { Command } from 'commander';
import { restampDossiers } from '../dossiers/restamp/restamp.service.ts';
import { STAFF } from '../platform/context.ts';
import { openRoom, type RoomDatabase } from '../platform/database.ts';
import { dayOf } from '../platform/plain-date.ts';
import type { Transaction } from '../platform/writes.ts';
import { importTerritory, type ImportOutcome } from '../territory/dataset/dataset.service.ts';
import { readDefaultTerritory, readTerritoryFolder } from '../territory/dataset/read-territory.ts';
import type { TerritoryData } from '../territory/dataset/territory-data.ts';
import { readReport, reportLines, reportOf, type TerritoryReport } from '../territory/dataset/territory-report.ts';
import { territory } from '../territory/territory.subgraph.ts';
import { withDatabase, type Session } from './session.ts';
import { registerTraitCommands } from './territory-traits.ts';

interface ImportOptions {
  readonly dryRun?: true;
  readonly json?: true;
}

/** Findings shown of each kind where people read. */
const EXAMPLES = 3;

/** Adds `territory import | load-default | quality | traits | undo-traits`. */
export function registerTerritoryCommands(program: Command): void {
  const command = program.command('territory').description('địa giới: tỉnh, xã và các lần sắp xếp · the territory');
  command
    .command('import')
    .description(
      'nhập bảng chuyển đổi của cơ quan thống kê, thay dữ liệu đang có · import the statistics office’s tables in place of what is there',
    )
    .argument('<folder>', 'conversion_*.csv, units_*.csv, provinces_*.csv [, adjacency_*.csv, changes_*.csv]')
    .option('--dry-run', 'chỉ đọc và kiểm tra · only read and check')
    .option('--json', 'in JSON')
    .action(async (folder: string, options: ImportOptions) => {
      await store(await readTerritoryFolder(folder), options);
    });
  command
    .command('load-default')
    .description('nạp lại dữ liệu mặc định · load the default data again')
    .option('--json', 'in JSON')
    .action(async (options: ImportOptions) => {
      await store(await readDefaultTerritory(), options);
    });
  command
    .command('quality')
    .description('báo cáo chất lượng của dữ liệu đang dùng · quality report of the data in use')
    .option('--json', 'in JSON')
    .action((options: ImportOptions) => withDatabase((session) => showQuality(session, options)));
  registerTraitCommands(command);
}

async function store(data: TerritoryData, options: ImportOptions): Promise<void> {
  show(reportOf(data), options);
  if (options.dryRun) return;
  await withDatabase(async (session) => {
    const words = { vi: 'lưu địa giới', en: 'store the territory' };
    const outcome = await session.terminal.step(words, () =>
      withRoom(session, (room) => room.door(STAFF).writes.transaction((tx) => importWhole(tx, data))),
    );
    session.terminal.say(outcomeWords(outcome));
  });
}

/** Territory and the dossiers it divides anew, together or not at all. */
async function importWhole(tx: Transaction, data: TerritoryData): Promise<ImportOutcome> {
  const now = new Date();
  const outcome = await importTerritory(tx, data, now);
  await restampDossiers(tx, { unitIds: outcome.repartedUnitIds, today: dayOf(now) });
  return outcome;
}

function outcomeWords({ changed, unlistedUnitIds, repartedUnitIds }: ImportOutcome): { vi: string; en: string } {
  if (!changed) {
    return { vi: 'đã có đúng dữ liệu này, không đổi gì', en: 'these very data were there already, nothing changed' };
  }
  const [unlisted, reparted] = [String(unlistedUnitIds.length), String(repartedUnitIds.length)];
  return {
    vi: `${unlisted} đơn vị không còn trong danh sách, ${reparted} đơn vị chia hồ sơ theo cách mới`,
    en: `${unlisted} units left the list, ${reparted} units divide their dossiers anew`,
  };
}

async function showQuality(session: Session, options: ImportOptions): Promise<void> {
  const report = await withRoom(session, (room) => readReport(room.door(STAFF).reads));
  if (report) show(report, options);
  else session.terminal.say({ vi: 'chưa nhập địa giới', en: 'no territory has been imported yet' });
}

async function withRoom<Result>(session: Session, work: (room: RoomDatabase) => Promise<Result>): Promise<Result> {
  const room = await openRoom(territory, session.app, { poolSize: 1 });
  try {
    return await work(room);
  } finally {
    await room.close();
  }
}

function show(report: TerritoryReport, { json }: ImportOptions): void {
  const text = json ? JSON.stringify(report, null, 2) : reportLines(report, EXAMPLES).join('\n');
  process.stdout.write(`${text}\n`);
}
