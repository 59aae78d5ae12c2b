/**
 * What a service's process gets beside its settings. glibc keeps memory that was freed for threads that may want it
 * again: after 10,000 connections have come and gone, media held 150 MB with its own ways and 100 MB with these (as
 * much as before them). Other C libraries do not read the names.
 */
export const SERVICE_ENVIRONMENT: Readonly<Record<string, string>> = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '65536',
};
