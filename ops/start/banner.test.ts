import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../service/config.ts';
import { banner } from './banner.ts';

const text = (env: Record<string, string>, setup?: string): string => {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  const addresses = { 'admin-api': setup === undefined ? {} : { setup } };
  return banner({ config: parsed.config, addresses, lanAddress: '192.168.1.7' });
};

describe('banner', () => {
  it('SV6 names the venue page, the desk, the set-up link and the ingest address', () => {
    const shown = text({}, 'http://localhost:8080/admin#setup=abc');
    expect(shown).toContain('http://localhost:8080/\n');
    expect(shown).toContain('http://192.168.1.7:8080/ (from this network)');
    expect(shown).toContain('http://localhost:8080/admin#setup=abc');
    expect(shown).toContain(join('data', 'setup-link.txt'));
    expect(shown).toContain('rtmp://localhost/live');
  });

  it('SV6 has no set-up link once there is an admin, and no network address on the loopback', () => {
    const shown = text({ HL_HOST: '127.0.0.1', HL_RTMP_PORT: '1936' });
    expect(shown).not.toContain('Set up');
    expect(shown).not.toContain('192.168.1.7');
    expect(shown).toContain('rtmp://localhost:1936/live');
  });

  it('SV6 uses the public address where there is one', () => {
    const shown = text({ HL_PUBLIC_URL: 'https://club.example' });
    expect(shown).toContain('https://club.example/admin');
    expect(shown).toContain('rtmp://club.example/live');
    expect(shown).not.toContain('localhost');
  });
});
