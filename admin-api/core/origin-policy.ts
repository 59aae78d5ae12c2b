export interface RequestOrigin {
  readonly method: string;
  /** The Host header. */
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The Sec-Fetch-Site header, which no page can forge. */
  readonly secFetchSite: string | undefined;
  readonly hasCookie: boolean;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something (CSRF). Browsers say where a request comes from; it must be our own
 * page. Who says nothing (a script, another service) is let in only without a cookie, so that no session can be
 * borrowed. Schemes are not compared: behind a TLS proxy the page is https while the request is http.
 */
export const isOwnOrigin = (request: RequestOrigin): boolean => {
  if (SAFE_METHODS.has(request.method)) return true;
  if (request.secFetchSite !== undefined) return request.secFetchSite === 'same-origin';
  if (request.origin === undefined) return !request.hasCookie;
  const origin = /^https?:\/\/([^/?#@]+)$/i.exec(request.origin);
  return origin?.[1] !== undefined && origin[1].toLowerCase() === request.host?.toLowerCase();
};
