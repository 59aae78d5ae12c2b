/** The night's log. */
export const LOG = {
  title: 'The night so far',
  short: 'Log',
  none: 'Nothing has happened yet. Starts, stops, cuts and warnings appear here.',
  away: 'The log cannot be shown: the house does not answer.',
  placeholder: 'the placeholder',
  started: (name: string) => `${name} went live.`,
  ended: (name: string) => `${name} stopped.`,
  stalled: (name: string) => `Nothing comes from ${name} any more.`,
  resumed: (name: string) => `${name} is back.`,
  raised: (name: string, message: string) => `${name}: ${message}`,
  cleared: (name: string, message: string) => `${name}: over — ${message}`,
  routed: (venue: string, name: string) => `${venue} was routed to ${name}.`,
  cut: (venue: string, to: string) => `${venue} shows ${to}.`,
} as const;
