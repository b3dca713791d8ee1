import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Ticks of /proc's clock in a second, on every Linux that Node runs on. */
const TICKS = 100;

/** Whether the machine tells what a process used; only Linux does. */
export const hasProc = existsSync('/proc/self/stat');

/** User and system time that processes, and children of theirs that have ended, used so far, seconds. 0 where the machine does not tell. */
export function cpuSeconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS;
}

function ticksOf(pid: number): number {
  const fields = statOf(pid);
  return fields ? fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) : 0;
}

/** Fields of /proc/pid/stat from the third on: the second may hold blanks. */
function statOf(pid: number): readonly string[] | undefined {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A process and its children: PostgreSQL's server processes. */
export function familyOf(pid: number): number[] {
  if (!hasProc) return [];
  const all = readdirSync('/proc')
    .map(Number)
    .filter((number) => number > 0);
  return [pid, ...all.filter((child) => Number(parentOf(child)) === pid)];
}

function parentOf(pid: number): string | undefined {
  try {
    return statOf(pid)?.[1];
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Most memory processes have held at once, MB. 0 where the machine does not tell. */
export function peakMemoryMb(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const file = `/proc/${String(pid)}/status`;
    return existsSync(file) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) : 0;
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
