import { join } from 'node:path';
import { openServiceDatabase, type ServiceDatabase } from '../../ops/service/database.ts';
import { ensureDataDir } from '../../ops/service/secrets.ts';
import { MIGRATIONS } from './migrations.ts';

export type AdminDatabase = ServiceDatabase;

const FILE = 'admin.sqlite';

/** Opens the database in the data folder; throws StartError where the folder or the file cannot be used. */
export const openDatabase = (dataDir: string): AdminDatabase => {
  ensureDataDir(dataDir);
  return openServiceDatabase(join(dataDir, FILE), MIGRATIONS);
};
