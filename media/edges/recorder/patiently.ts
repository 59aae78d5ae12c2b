/** How long a call waits for a disk that does not answer, milliseconds. */
const DISK_PATIENCE_MS = 5000;

/** A disk that hangs must not hold up a call, or the end of the house. */
export const patiently = async (work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DISK_PATIENCE_MS);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
};
