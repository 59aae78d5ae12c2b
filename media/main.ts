import { runService } from '../ops/service/run-service.ts';
import { createMedia } from './compose.ts';

await runService({ name: 'media', create: (context) => createMedia(context) });
