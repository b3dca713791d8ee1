import type { Command } from 'commander';
import { loadDemo, removeDemo, type DemoOutcome } from '../demo/demo.service.ts';
import { StartupError, type Words } from '../platform/startup-error.ts';
import { withDatabase } from './session.ts';

/** Adds `demo load | remove`. */
export function registerDemoCommands(program: Command): void {
  const command = program
    .command('demo')
    .description('dữ liệu minh hoạ: tỉnh Lào Cai và các xã báo đã viết · the demo: made-up dossiers of a province');
  command
    .command('load')
    .description('nạp dữ liệu minh hoạ, cả bên cạnh hồ sơ khác · load the demo, also beside other dossiers')
    .addHelpText(
      'after',
      '\nVí dụ · Example:\n  pnpm mc demo load\n\nDEMO=off: không tự nạp lần đầu · not loaded on first start',
    )
    .action(load);
  command
    .command('remove')
    .description('xoá mọi hồ sơ minh hoạ, kể cả đã sửa · remove every demo dossier, also those changed since')
    .option('--yes', 'xác nhận · confirm')
    .addHelpText('after', '\nVí dụ · Example:\n  pnpm mc demo remove --yes')
    .action(remove);
}

const load = (): Promise<void> =>
  withDatabase(async (session) => {
    const outcome = await loadDemo({ ...session, now: new Date() });
    if (outcome === 'GROUND_MISSING') throw new StartupError(OUTCOMES.GROUND_MISSING);
    session.terminal.say(OUTCOMES[outcome]);
  });

async function remove({ yes }: { yes?: true }): Promise<void> {
  if (yes !== true) throw new StartupError(UNCONFIRMED);
  await withDatabase(async (session) => {
    const count = String(await removeDemo({ ...session, now: new Date() }));
    session.terminal.say({ vi: `đã xoá ${count} hồ sơ minh hoạ`, en: `removed ${count} demo dossiers` });
  });
}

const UNCONFIRMED: Words = {
  vi: 'Xoá hồ sơ minh hoạ là không lấy lại được (có thể nạp lại bản gốc). Thêm --yes để xoá.',
  en: 'What is removed is gone, though the original can be loaded again. Add --yes to remove it.',
};

const OUTCOMES: Readonly<Record<DemoOutcome, Words>> = {
  LOADED: {
    vi: 'đã nạp; xem thử: pnpm start, trang "Xếp hạng", tỉnh Lào Cai',
    en: 'loaded; now try: pnpm start, page "Xếp hạng" (Ranking), province Lào Cai',
  },
  THERE_ALREADY: { vi: 'đã có dữ liệu minh hoạ, không đổi gì', en: 'the demo is there already, nothing changed' },
  REMOVED_BEFORE: { vi: 'dữ liệu minh hoạ đã bị xoá trước đây', en: 'the demo was removed before' },
  OTHER_DOSSIERS: { vi: 'đã có hồ sơ khác', en: 'there are other dossiers' },
  GROUND_MISSING: {
    vi: 'Thiếu đơn vị hành chính hoặc thủ tục để tạo dữ liệu minh hoạ. Nạp địa giới trước: pnpm mc territory load-default',
    en: 'Units or procedures the demo is made of are missing. Load the territory first: pnpm mc territory load-default',
  },
};
