/** The host of a request, checked to be nothing but a host: safe to put into a header or a link. */
export interface HostName {
  /** As in a URL: an IPv6 address keeps its brackets. */
  readonly name: string;
  readonly isIpv6: boolean;
}

const NAME_OR_IPV4 = /^(?=.{1,253}$)[a-z0-9]([a-z0-9_-]{0,62})(\.[a-z0-9_]([a-z0-9_-]{0,62}))*\.?$/i;
const IPV6 = /^\[[0-9a-f:.]{2,45}\]$/i;

/** Reads the name out of a Host header (port dropped). Undefined where it is not plainly a host. */
export const readHostName = (host: string | undefined): HostName | undefined => {
  const name = (host ?? '').replace(/:\d{1,5}$/, '');
  if (IPV6.test(name)) return { name: name.toLowerCase(), isIpv6: true };
  return NAME_OR_IPV4.test(name) ? { name: name.toLowerCase(), isIpv6: false } : undefined;
};
