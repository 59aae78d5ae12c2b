/** The token of a set-up link's fragment (`#setup=…`), or null. */
export const setupTokenOf = (hash: string): string | null => {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('setup');
  return token === null || token === '' ? null : token;
};

/** Takes the token and clears the address bar at once: it must not stay in the history or on a shared screen. */
export const takeSetupToken = (
  where: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
): string | null => {
  const token = setupTokenOf(where.hash);
  if (token !== null) history.replaceState(null, '', where.pathname + where.search);
  return token;
};
