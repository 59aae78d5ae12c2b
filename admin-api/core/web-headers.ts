import type { HostName } from './host-name.ts';

export interface PagePorts {
  readonly vizPort: number;
  readonly mediaPort: number;
}

/**
 * The Content-Security-Policy of the pages: nothing inline, nothing evaluated, nothing from elsewhere. The room's
 * websocket and the player's stream are on other ports of the same host, so those are the only extras.
 */
export const contentSecurityPolicy = (host: HostName | undefined, ports: PagePorts): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    // Where a browser plays HLS by itself, the stream is the video's own address.
    `media-src ${["'self'", 'blob:', ...ofPort(host, { port: ports.mediaPort, schemes: ['http', 'https'] })].join(' ')}`,
    // mpegts.js and pixi.js build their workers from blobs of code that came from 'self'.
    "worker-src 'self' blob:",
    "font-src 'self'",
    `connect-src ${connectSources(host, ports).join(' ')}`,
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');

const connectSources = (host: HostName | undefined, { vizPort, mediaPort }: PagePorts): string[] => {
  const schemes = ['ws', 'wss', 'http', 'https'];
  // pixi.js probes what the browser can decode by fetching a data: image.
  return [
    "'self'",
    'data:',
    'blob:',
    ...ofPort(host, { port: vizPort, schemes }),
    ...ofPort(host, { port: mediaPort, schemes }),
  ];
};

/** That port of the page's own host; nothing where the host is not known. */
const ofPort = (
  host: HostName | undefined,
  { port, schemes }: { port: number; schemes: readonly string[] },
): string[] => {
  if (host === undefined) return [];
  // CSP's grammar has no IPv6 literals: only the port can be pinned there.
  const name = host.isIpv6 ? '*' : host.name;
  return schemes.map((scheme) => `${scheme}://${name}:${port}`);
};

/** Headers of every answer, whatever it carries. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
} as const;

/** The policy of answers that are not pages: they may do nothing at all. */
export const API_CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'";
