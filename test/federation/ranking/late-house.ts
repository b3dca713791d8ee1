import { Readable } from 'node:stream';
import { registers } from '../../../server/src/dossiers/importing/register.kind.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { ImportDesk } from '../../../server/src/platform/importing/import.desk.ts';
import { expect } from 'vitest';
import { aRow, HEADER, type RegisterLine } from '../../support/register.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

/** The unit whose registers come in late. */
export const Z = toGlobalId('AdministrativeUnit', 4001);

/** Columns of a register that tell how somebody was served. */
const SERVED = ['Số lần bổ sung', 'Số thành phần', 'Số thành phần số hoá', 'Kết quả điện tử', 'Mức độ hài lòng'];
type Served = readonly [rounds: string, components: string, digitised: string, electronic: string, rating: string];
const UNTOLD: Served = ['', '', '', '', ''];

const day = (index: number, month: string, time: string): string =>
  `${String(1 + (index % 28)).padStart(2, '0')}/${month}/2025 ${time}`;
const lines = (
  prefix: string,
  rest: (index: number) => Partial<RegisterLine> & { readonly served?: Served },
): string => {
  const rows = Array.from({ length: 84 }, (_, index) => {
    const { served = UNTOLD, ...line } = rest(index);
    const told: RegisterLine = {
      code: `${prefix}-${String(index)}`,
      unitCode: '00040',
      unitName: 'Xã Z',
      channel: index % 3 === 0 ? 'Trực tiếp' : 'Trực tuyến',
      receivedAt: day(index, '08', '08:00'),
      dueAt: day(index, '09', '17:00'),
      ...line,
    };
    return [...aRow(told), ...served];
  });
  return `${[[...HEADER, ...SERVED], ...rows].map((cells) => cells.join(';')).join('\n')}\n`;
};
const OPEN = { completedAt: '', resultReturnedAt: '', state: 'Đang xử lý' } as const;
const done = (completedAt: string) => ({ completedAt, resultReturnedAt: '', state: 'Đã xử lý xong' });

/** A register of which half is open, of service nothing told. */
export const FIRST = lines('KE', (index) => (index % 2 === 0 ? OPEN : done(day(index, '09', '15:00'))));
/** What is open there is done since, half of it late, and all are told how they were served. */
export const CORRECTING = lines('KE', (index) => ({
  ...done(index % 4 === 2 ? `0${String(1 + (index % 9))}/10/2025 15:00` : day(index, '09', '15:00')),
  served: [
    String(index % 4),
    '3',
    index % 3 === 0 ? '3' : '0',
    index % 2 === 0 ? 'Có' : 'Không',
    index % 2 === 0 ? 'Hài lòng' : 'Không hài lòng',
  ],
}));
/** A register that is taken back. */
export const UNDONE = lines('KU', (index) => ({
  ...done(day(index, '09', '10:00')),
  served: ['2', '2', '2', 'Có', 'Hài lòng'],
}));

export interface LateHouse extends WorldHouse {
  /** @returns the import's number */
  readonly importFile: (file: string) => Promise<number>;
  readonly takeBack: (batch: number) => Promise<void>;
  /** What a reader's link that is copied now is pinned to. */
  readonly now: () => Promise<Date>;
}

/** A house with the world of rankings that registers come to; it goes by the database's clock, as knowledge does. */
export async function lateHouse(): Promise<LateHouse> {
  const clock = (): Date => new Date();
  const world = await openWorld({ clock });
  const spool = scratchFolder('spool');
  const onFailure = (_batch: number, cause: unknown): void => {
    throw cause;
  };
  const desk = new ImportDesk(registers, { database: world.app, spoolDir: spool.path, clock, onFailure });
  return {
    ...world,
    async importFile(file) {
      const { id } = await desk.register(Readable.from([Buffer.from(file)]), { fileName: 'so.csv', dryRun: false });
      await desk.run(id);
      return id;
    },
    async takeBack(batch) {
      expect(await desk.undo(batch)).toBeNull();
    },
    async now() {
      const { meta } = await world.ask<{ meta: { now: string } }>('{ meta { now } }');
      return new Date(meta.now);
    },
    async close() {
      await desk.close();
      await world.close();
      spool.remove();
    },
  };
}
