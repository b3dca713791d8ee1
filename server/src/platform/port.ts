import { createServer } from 'node:net';
import { StartupError } from './startup-error.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** The port cannot be listened on. */
export class PortUnavailable extends StartupError {
  constructor({ host, port }: Address, { code, instead }: { code: string; instead: number | null }) {
    const other = `PORT=${String(instead ?? 'n')} npx -y pnpm@12.21.0 start`;
    const reason =
      code === 'EADDRINUSE'
        ? { vi: 'đang được một chương trình khác dùng', en: 'is in use by another program' }
        : { vi: `không dùng được (${code})`, en: `cannot be used (${code})` };
    super({
      vi: `Cổng ${String(port)} trên ${host} ${reason.vi} (có thể là một Một Cửa đang chạy). Hãy dừng chương trình đó hoặc chọn cổng khác: ${other}`,
      en: `Port ${String(port)} on ${host} ${reason.en} (perhaps a Một Cửa that is running). Stop that one, or choose another port: ${other}`,
    });
  }
}

/** Refuses early, before any work is done, when the port is taken. @throws PortUnavailable naming a port that is free */
export async function demandFreePort({ host, port }: Address): Promise<void> {
  const code = await tryPort({ host, port });
  if (code !== null)
    throw new PortUnavailable({ host, port }, { code, instead: await findFreePort({ host, port: port + 1 }) });
}

/** The next free port from `port` on; `null` when none of the next fifty is. */
async function findFreePort({ host, port }: Address): Promise<number | null> {
  for (let candidate = port; candidate < Math.min(port + 50, 65_536); candidate += 1) {
    if ((await tryPort({ host, port: candidate })) === null) return candidate;
  }
  return null;
}

/** Listens for a moment. @returns `null` when it could, else the system's code, such as EADDRINUSE */
export function tryPort({ host, port }: Address): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
    server.listen({ host, port }, () => {
      server.close(() => {
        resolve(null);
      });
    });
  });
}
