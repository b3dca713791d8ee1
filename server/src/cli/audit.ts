import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { access } from '../access/access.subgraph.ts';
import { AuditSigner } from '../access/audit/seal/audit-signer.ts';
import { HeadsFile } from '../access/audit/seal/heads-file.ts';
import { sealAndKeep } from '../access/audit/seal/seal.service.ts';
import { findDatabaseServer, startDatabaseServer } from '../database-setup.ts';
import { readEnvironment } from '../environment.ts';
import { STAFF } from '../platform/context.ts';
import { loadAuditKey } from '../platform/data-key.ts';
import { openRoom } from '../platform/database.ts';
import { keysOf } from './audit/checkpoints.ts';
import { BREAKS, type Finding } from './audit/finding.ts';
import { openTrail, verifyTrail, type Anchors, type Verdict } from './audit/verify.connection.ts';
import { commandTerminal, withDatabase } from './session.ts';

interface VerifyOptions {
  readonly heads?: string;
  readonly publicKey?: string;
  readonly json?: boolean;
  readonly chain?: readonly string[];
}

/** Findings shown at most. */
const SHOWN = 50;

/** Adds `audit verify | seal`. */
export function registerAuditCommands(program: Command): void {
  const command = program.command('audit').description('nhật ký: kiểm tra, niêm phong · the audit trail: verify, seal');
  command
    .command('verify')
    .option('--heads <file>', 'bản sao tệp audit-heads.jsonl giữ ở nơi khác · a copy of the heads kept elsewhere')
    .option('--public-key <file>', 'bản sao tệp audit.pub giữ ở nơi khác · a copy of the public key kept elsewhere')
    .option('--chain <day-and-unit...>', 'chỉ các chuỗi này · only these chains, "2026-11-20 278801"')
    .option('--json', 'in ra JSON · print JSON')
    .description(
      'kiểm tra toàn bộ nhật ký; mã 1 nếu có chỗ sai · verify the whole trail; exit code 1 where it is broken',
    )
    .addHelpText('after', '\nVí dụ · Example:\n  pnpm mc audit verify --heads /mnt/elsewhere/audit-heads.jsonl')
    .action(verify);
  command
    .command('seal')
    .description('niêm phong và ký ngay · chain and sign now what no running server has')
    .action(seal);
}

/** Reads only: it neither migrates nor seals what it is to judge. */
async function verify({ heads, publicKey, json = false, chain }: VerifyOptions): Promise<void> {
  const environment = readEnvironment();
  const terminal = commandTerminal(environment);
  const quiet = { ...terminal, step: <T>(_words: unknown, task: () => Promise<T>) => task() };
  const server = (await findDatabaseServer(environment)) ?? (await startDatabaseServer(environment, quiet));
  try {
    const file = heads ?? join(environment.dataDir, 'audit-heads.jsonl');
    const anchors: Anchors = {
      keys: keysOf(textOf(publicKey ?? join(environment.dataDir, 'audit.pub')) ?? ''),
      file: textOf(file)?.trimEnd().split('\n') ?? null,
    };
    if (anchors.file === null) {
      terminal.say({
        vi: `không có ${file}: không phát hiện được nhật ký bị cắt cùng chữ ký của nó`,
        en: `there is no ${file}: a trail cut back together with its signatures would not be found`,
      });
    }
    const client = await openTrail(server.owner);
    const verdict = await verifyTrail(client, anchors, chain ? { chains: chain } : {});
    await client.end();
    process.stdout.write(json ? `${JSON.stringify(verdict, null, 2)}\n` : told(verdict));
    if (verdict.findings.length > 0) process.exitCode = 1;
  } finally {
    await server.embedded?.stop();
  }
}

const textOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

const lineOf = ({ kind, where }: Finding): string => `${kind}  ${where}: ${BREAKS[kind]}\n`;

function told({ findings, entries, chains, unsealed, checkpoints, signedAt }: Verdict): string {
  const until = signedAt === null ? '-' : new Date(Number(signedAt) / 1000).toISOString();
  const more = findings.length > SHOWN ? `… ${String(findings.length - SHOWN)} more\n` : '';
  return (
    findings.slice(0, SHOWN).map(lineOf).join('') +
    more +
    `${String(entries)} entries in ${String(chains)} chains, ${String(checkpoints)} checkpoints, signed until ${until}, ` +
    `${String(unsealed)} not sealed yet, ${String(findings.length)} breaks\n`
  );
}

const seal = (): Promise<void> =>
  withDatabase(async ({ app, environment, terminal }) => {
    const signer = new AuditSigner(loadAuditKey(environment));
    const room = await openRoom(access, app, { poolSize: 1 });
    try {
      const heads = new HeadsFile(environment.dataDir, signer);
      const made = await sealAndKeep(room.door(STAFF), { signer, heads });
      terminal.say({
        vi: made ? `đã ký mốc ${made.number}` : 'không có gì để niêm phong',
        en: made ? `signed checkpoint ${made.number}` : 'nothing to seal',
      });
    } finally {
      await room.close();
    }
  });
