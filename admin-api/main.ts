import { runService } from '../ops/service/run-service.ts';
import { createAdminApi } from './compose.ts';

await runService({ name: 'admin-api', create: createAdminApi });
