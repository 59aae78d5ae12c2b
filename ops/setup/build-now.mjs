// `npm run build`: compiles the services and builds the pages when a source has changed.
import { ensureBuild } from './build.mjs';

await ensureBuild();
