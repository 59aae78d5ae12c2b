/**
 * Whether a page of this origin may open the room's websocket (the wire has no cookie, but a foreign page must not
 * drive a fan's browser). `allowed` empty: the page's host name must be the one the websocket was reached by; its
 * port may differ, as the page has its own.
 */
export const isAllowedOrigin = (options: {
  origin: string | undefined;
  host: string | undefined;
  allowed: readonly string[];
}): boolean => {
  const { origin, host, allowed } = options;
  const page = parseOrigin(origin);
  if (page === undefined) return false;
  if (allowed.length > 0) return allowed.some((entry) => parseOrigin(entry)?.origin === page.origin);
  if (host === undefined) return false;
  const server = parseOrigin(`${page.protocol}//${host}`);
  return server !== undefined && server.hostname === page.hostname;
};

const parseOrigin = (text: string | undefined): URL | undefined => {
  if (text === undefined || !/^https?:\/\/[^/]+$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : undefined;
};
