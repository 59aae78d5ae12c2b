import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';
import { StartError } from './errors.ts';
import { loadSecrets } from './secrets.ts';

const configWith = (env: Record<string, string>) => {
  const result = parseConfig(env);
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.config;
};
const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'houselights-secrets-'));

describe('secrets', () => {
  it('SE1 are made once, random, readable by the owner only', () => {
    const dataDir = join(freshFolder(), 'data');
    const first = loadSecrets(configWith({ HL_DATA_DIR: dataDir }));
    expect(loadSecrets(configWith({ HL_DATA_DIR: dataDir }))).toEqual(first);
    expect(loadSecrets(configWith({ HL_DATA_DIR: freshFolder() })).serviceToken).not.toBe(first.serviceToken);
    expect(Buffer.from(first.ticketSecret, 'base64url')).toHaveLength(32);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('SE1 a setting wins over the file', () => {
    const config = configWith({ HL_DATA_DIR: freshFolder(), HL_SERVICE_TOKEN: 'from outside' });
    expect(loadSecrets(config).serviceToken).toBe('from outside');
  });

  it('SE4 a file of an older version gets a storage key; all that stands in it stays', () => {
    const dataDir = freshFolder();
    const file = join(dataDir, 'secrets.json');
    const old = { serviceToken: 'token', ticketSecret: 'ticket', note: 'kept' };
    writeFileSync(file, JSON.stringify(old));
    const { storageKey, ...others } = loadSecrets(configWith({ HL_DATA_DIR: dataDir }));
    expect(others).toEqual({ serviceToken: 'token', ticketSecret: 'ticket' });
    expect(Buffer.from(storageKey, 'base64url')).toHaveLength(32);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...old, storageKey });
    expect(loadSecrets(configWith({ HL_DATA_DIR: dataDir })).storageKey).toBe(storageKey);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
  });

  it('SE4 a storage key that was decided on before a crash is the one', () => {
    const dataDir = freshFolder();
    writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify({ serviceToken: 'a', ticketSecret: 'b' }));
    const decided = Buffer.alloc(32, 7).toString('base64url');
    writeFileSync(join(dataDir, 'secrets.json.storage-key'), decided);
    expect(loadSecrets(configWith({ HL_DATA_DIR: dataDir })).storageKey).toBe(decided);
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
  });

  it('SE2 a damaged file is told in a sentence and left alone', () => {
    const dataDir = freshFolder();
    writeFileSync(join(dataDir, 'secrets.json'), '{"serviceToken": 5');
    expect(() => loadSecrets(configWith({ HL_DATA_DIR: dataDir }))).toThrow(StartError);
    expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe('{"serviceToken": 5');
  });

  it('SE3 a data folder that cannot be written is told in a sentence that names HL_DATA_DIR', () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, '');
    const load = () => loadSecrets(configWith({ HL_DATA_DIR: join(file, 'data') }));
    expect(load).toThrow(StartError);
    expect(load).toThrow(/HL_DATA_DIR/);
  });
});
