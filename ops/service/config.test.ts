import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { helpText, parseConfig, printConfig, readEnv, urlHost } from './config.ts';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  const result = parseConfig(env);
  return result.ok ? [] : result.problems;
};

const configOf = (env: Record<string, string> = {}) => {
  const result = parseConfig(env);
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.config;
};

describe('settings', () => {
  it('CF1 an unknown HL_ name fails and names the nearest right one', () => {
    expect(problemsOf({ HL_HTP_PORT: '80' })).toEqual([
      'HL_HTP_PORT is not a setting: did you mean HL_HTTP_PORT?',
    ]);
    expect(problemsOf({ HL_SOMETHING_ELSE_ENTIRELY: '1' })[0]).toContain('see --help');
  });

  it('CF2 all wrong values are told at once, each with what is allowed', () => {
    const problems = problemsOf({ HL_HTTP_PORT: 'eighty', HL_LOG_LEVEL: 'loud', HL_ADMIN_URL: 'ftp://x' });
    expect(problems).toHaveLength(3);
    expect(problems[0]).toBe('HL_HTTP_PORT must be a whole number from 0 to 65535, not "eighty".');
    expect(problems[1]).toContain('https://');
    expect(problems[2]).toContain('fatal, error, warn');
  });

  it('CF2 an empty number is refused, not read as 0', () => {
    expect(problemsOf({ HL_RTMP_PORT: '' })).toHaveLength(1);
  });

  it('CF2 two services on one port, and a program venue that is not a venue, are refused', () => {
    expect(problemsOf({ HL_HTTP_PORT: '8081' })).toEqual(['HL_VIZ_PORT and HL_HTTP_PORT are both 8081.']);
    expect(problemsOf({ HL_PROGRAM_VENUE: 'roof' })[0]).toContain('not among HL_VENUES');
    expect(problemsOf({ HL_VENUES: 'main,Main Stage' })[0]).toContain('"Main Stage" is not');
    expect(problemsOf({ HL_VENUES: 'main,main' })[0]).toContain('twice');
  });

  it('CF3 without settings the defaults hold, and the services find each other', () => {
    const config = configOf();
    expect([config.httpPort, config.vizPort, config.mediaPort, config.rtmpPort]).toEqual([
      8080, 8081, 8090, 1935,
    ]);
    expect(config.venues).toHaveLength(8);
    expect(config.vizControlUrl).toBe('http://127.0.0.1:8082');
    expect(config.adminUrl).toBe('http://127.0.0.1:8080');
    expect(configOf({ HL_HOST: '10.0.0.5' }).adminUrl).toBe('http://10.0.0.5:8080');
    expect(urlHost('::1')).toBe('[::1]');
  });

  it('CF4 --print-config shows every setting and no secret', () => {
    const shown = printConfig(
      configOf({ HL_OBS_PASSWORD: 'hunter2', HL_SERVICE_TOKEN: 'abc', HL_TITLE: 'Attic' }),
    );
    expect(shown).toContain('HL_TITLE=Attic');
    expect(shown).toContain('HL_OBS_PASSWORD=[redacted]');
    expect(shown).not.toContain('hunter2');
    expect(shown).not.toContain('abc');
  });

  it('CF5 --help lists every setting', () => {
    const names = printConfig(configOf())
      .split('\n')
      .map((line) => line.split('=')[0] ?? '');
    const help = helpText('x');
    for (const name of names) expect(help).toContain(name);
  });
});

describe('.env', () => {
  const before = process.cwd();
  afterEach(() => process.chdir(before));

  it('CF6 is read from the working folder, and the environment wins over it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'houselights-env-'));
    writeFileSync(join(folder, '.env'), 'HL_TITLE="From the file"\nPATH=wrong\n');
    process.chdir(folder);
    const env = readEnv();
    expect(env.HL_TITLE).toBe('From the file');
    expect(env.PATH).toBe(process.env.PATH);
  });
});
