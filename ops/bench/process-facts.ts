import { readdirSync, readFileSync } from 'node:fs';
import { errorCode } from '../service/errors.ts';

/**
 * CPU that a process has used, all threads, milliseconds: the first figure of `/proc/<pid>/task/<tid>/schedstat`, in
 * nanoseconds (`/proc/<pid>/stat` counts in steps of 10 ms). Threads that have ended are not in it.
 */
export const readCpuMs = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + threadCpuMs(pid, thread), 0);

const threadCpuMs = (pid: number, thread: string): number => {
  try {
    const [onCpuNs] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return Number(onCpuNs) / 1e6;
  } catch (error) {
    // A thread may end between the listing and the look.
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH') return 0;
    throw error;
  }
};

/** Resident memory of a process, kB. */
export const readResidentKb = (pid: number): number => {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN);
};

/** CPU of the programs that a process has started (ffmpeg for stills, say), those that have ended too, milliseconds. */
export const readHelpersCpuMs = (pid: number): number => {
  const processes = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => readStat(Number(entry)) ?? []);
  const underneath = (parent: number): number =>
    processes
      .filter((one) => one.parent === parent)
      .reduce((sum, one) => sum + one.ownMs + one.endedMs + underneath(one.pid), 0);
  return underneath(pid) + (readStat(pid)?.endedMs ?? 0);
};

/** `/proc/<pid>/stat` counts in hundredths of a second on every Linux there is. */
const CLOCK_TICK_MS = 10;

const readStat = (
  pid: number,
): { pid: number; parent: number; ownMs: number; endedMs: number } | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold blanks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (index: number): number => Number(fields[index] ?? 0) * CLOCK_TICK_MS;
    return { pid, parent: Number(fields[1]), ownMs: ticks(11) + ticks(12), endedMs: ticks(13) + ticks(14) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH') return undefined;
    throw error;
  }
};

/** CPU that the whole machine has used since it began, all cores, milliseconds. */
export const readMachineCpuMs = (): number => {
  const [, user, nice, system, , , irq, softIrq] = (
    readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? ''
  )
    .replace('cpu ', 'cpu')
    .split(' ')
    .map(Number);
  return (
    [user, nice, system, irq, softIrq].reduce<number>((sum, part) => sum + (part ?? 0), 0) * CLOCK_TICK_MS
  );
};
