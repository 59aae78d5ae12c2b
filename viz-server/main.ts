import { runService } from '../ops/service/run-service.ts';
import { createVizServer } from './compose.ts';

await runService({ name: 'viz-server', create: createVizServer });
