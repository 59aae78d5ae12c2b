const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `840 MB`, `2.4 GB`: thousands, as disks are sold; one decimal below ten. */
export const formatBytes = (bytes: number): string => {
  const power = Math.max(0, Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  const digits = power > 0 && value < 9.95 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[power]}`;
};
