/** How long this process's one thread has stood still for the disk. */
export interface DiskWaits {
  /**
   * Does what may wait for the disk; gives how long all of it took, milliseconds. The wait is what of that was not
   * computing. What other threads computed meanwhile is taken off, too: the wait is told too short rather than too long.
   */
  during(work: () => void): number;
  /** All waits since this was last asked, milliseconds. */
  take(): number;
}

export const createDiskWaits = (): DiskWaits => {
  let waitedMs = 0;
  return {
    during: (work) => {
      const before = process.cpuUsage();
      const startMs = performance.now();
      try {
        work();
      } finally {
        const { user, system } = process.cpuUsage(before);
        waitedMs += Math.max(0, performance.now() - startMs - (user + system) / 1000);
      }
      return performance.now() - startMs;
    },
    take: () => {
      const takenMs = waitedMs;
      waitedMs = 0;
      return takenMs;
    },
  };
};
