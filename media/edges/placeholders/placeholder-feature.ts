import { Counter, type Registry } from 'prom-client';
import type { Logger } from '../../../ops/service/logger.ts';
import type { CreateFeature } from '../feature.ts';
import { measuredGauge } from '../measured-gauge.ts';
import { makePlaceholder } from './make-placeholder.ts';
import { createPlaceholderDesk } from './placeholder-desk.ts';
import { openPlaceholderFolder } from './placeholder-folder.ts';
import { createPlaceholderJobs } from './placeholder-jobs.ts';
import { addPlaceholderRoutes } from './placeholder-routes.ts';
import { createPlaceholderShelf, type PlaceholderShelf } from './placeholder-shelf.ts';
import { createPlaceholderStore } from './placeholder-store.ts';
import { cancelled } from './refusals.ts';

/** Placeholders that admins upload for a venue or an artist; the house's own loop stays behind them all. */
export const createPlaceholderFeature: CreateFeature = async ({ context, hub, database }) => {
  const { log, config } = context;
  const folder = openPlaceholderFolder(config.dataDir, log);
  const shelf = createPlaceholderShelf({ hub, folder, log, store: createPlaceholderStore(database) });
  await restore(shelf, log);
  const countEnd = countJobs(context.metrics, shelf);
  const jobs = createPlaceholderJobs({
    log,
    tidyUp: (jobId) => folder.closeWork(jobId),
    onEnd: countEnd,
    doJob: async ({ job, ...work }) => {
      const { scope, subject, name } = job;
      const made = await makePlaceholder(work);
      const isWanted = (): boolean => !work.signal.aborted;
      if (!(await shelf.publish({ scope, subject }, { ...made, name, isWanted }))) throw cancelled();
      return made.notes;
    },
  });
  const desk = createPlaceholderDesk({ context, hub, shelf, jobs, folder });
  return { addRoutes: (app) => addPlaceholderRoutes(app, desk), close: () => jobs.close() };
};

/** Whatever is wrong with the uploaded ones, the venues play. */
const restore = async (shelf: PlaceholderShelf, log: Logger): Promise<void> => {
  try {
    await shelf.restore();
  } catch (error) {
    log.error({ err: error }, 'uploaded placeholders cannot be read: the house’s own shows instead');
  }
};

const countJobs = (
  registry: Registry,
  shelf: PlaceholderShelf,
): ((result: 'done' | 'failed' | 'cancelled') => void) => {
  const jobs = new Counter({
    name: 'media_placeholder_jobs_total',
    help: 'Uploaded placeholders by what became of them',
    labelNames: ['result'],
    registers: [registry],
  });
  measuredGauge(registry, {
    name: 'media_placeholder_bytes',
    help: 'Memory that uploaded placeholders take',
    read: () => shelf.liveBytes(),
  });
  return (result) => jobs.inc({ result });
};
