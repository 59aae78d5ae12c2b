import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './web-headers.ts';

const ports = { vizPort: 8081, mediaPort: 8090 };
const directives = (policy: string): Map<string, string> =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part]));

describe('web headers', () => {
  it('WB2 S8 allows nothing inline and nothing evaluated', () => {
    const policy = contentSecurityPolicy({ name: 'venue.example', isIpv6: false }, ports);
    expect(policy).not.toContain('unsafe-');
    expect(directives(policy).get('script-src')).toBe("script-src 'self'");
    expect(directives(policy).get('style-src')).toBe("style-src 'self'");
    expect(directives(policy).get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(directives(policy).get('base-uri')).toBe("base-uri 'none'");
    expect(directives(policy).get('object-src')).toBe("object-src 'none'");
  });

  it('WB2 lets the page reach the room and the player on the host it came from, and no other', () => {
    const policy = contentSecurityPolicy({ name: 'venue.example', isIpv6: false }, ports);
    const sources = directives(policy).get('connect-src')?.split(' ') ?? [];
    expect(sources).toContain('ws://venue.example:8081');
    expect(sources).toContain('wss://venue.example:8081');
    expect(sources).toContain('http://venue.example:8090');
    expect(sources).toContain('https://venue.example:8090');
    expect(sources).not.toContain('*');
    expect(directives(policy).get('media-src')).toBe(
      "media-src 'self' blob: http://venue.example:8090 https://venue.example:8090",
    );
  });

  it('WB2 pins only the ports for an IPv6 address, and nothing extra without a valid host', () => {
    const ipv6 = contentSecurityPolicy({ name: '[::1]', isIpv6: true }, ports);
    expect(directives(ipv6).get('connect-src')).toContain('ws://*:8081');
    expect(directives(contentSecurityPolicy(undefined, ports)).get('connect-src')).toBe(
      "connect-src 'self' data: blob:",
    );
  });
});
