/** Counts connections, in total and per address. */
export interface ConnectionCaps {
  readonly maxTotal: number;
  readonly maxPerAddress: number;
  readonly byAddress: Map<string, number>;
  total: number;
}

export const createConnectionCaps = (limits: {
  maxTotal: number;
  maxPerAddress: number;
}): ConnectionCaps => ({
  ...limits,
  byAddress: new Map(),
  total: 0,
});

/** Takes a place of an address. False, and nothing counted, where it is full. */
export const admitAddress = (caps: ConnectionCaps, address: string): boolean => {
  const fromHere = caps.byAddress.get(address) ?? 0;
  if (fromHere >= caps.maxPerAddress) return false;
  caps.byAddress.set(address, fromHere + 1);
  return true;
};

/** Gives back the place that `admitAddress` gave. */
export const releaseAddress = (caps: ConnectionCaps, address: string): void => {
  const fromHere = caps.byAddress.get(address) ?? 0;
  if (fromHere <= 1) caps.byAddress.delete(address);
  else caps.byAddress.set(address, fromHere - 1);
};

/**
 * Takes a place for a connection; `address` undefined: many come through it, and are counted one by one. False, and nothing counted,
 * where the house or the address is full.
 */
export const admitConnection = (caps: ConnectionCaps, address: string | undefined): boolean => {
  if (caps.total >= caps.maxTotal) return false;
  if (address !== undefined && !admitAddress(caps, address)) return false;
  caps.total += 1;
  return true;
};

/** Gives back the place that `admitConnection` gave. */
export const releaseConnection = (caps: ConnectionCaps, address: string | undefined): void => {
  if (address !== undefined) releaseAddress(caps, address);
  caps.total = Math.max(caps.total - 1, 0);
};
