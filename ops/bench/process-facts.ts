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
