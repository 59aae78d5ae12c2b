import { endingKind } from './top-level-domains.ts';

/** An address in a text. */
export interface Link {
  /** Where it stands, in UTF-16 units: text.slice(start, end). */
  readonly start: number;
  readonly end: number;
  /** What it leads to, as a browser reads it: small letters, without user, port and trailing dot. */
  readonly host: string;
  /** What a page may link to; undefined for anything but http and https (`javascript:` has slashes if it wants to). */
  readonly href: string | undefined;
}

/** IDNA takes the ideographic and the full-width full stop for dots, too. */
const DOTS = '.\\u3002\\uff0e\\uff61';
/** Letters, digits and marks by range, which is far quicker than by property; letters beyond U+FFFF are not tried. */
const LETTERS =
  'a-zA-Z0-9\\u00c0-\\u1fff\\u2c00-\\u2fff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';
const LABEL = `[${LETTERS}-]`;
const NOT_INSIDE = `(?<![${LETTERS}_@-])`;
/** Anything with a scheme; its lookbehind keeps a long word from being tried from each of its letters. */
const WITH_SCHEME = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,15}:[/\\]{2}[^\s<>"]+/giu;
/** Names with a dot, perhaps with a port and a path; which of them are addresses is seen from their ending. */
const WITHOUT_SCHEME = new RegExp(
  `${NOT_INSIDE}${LABEL}+(?:[${DOTS}]${LABEL}+)+(?::\\d{1,5}(?!\\d))?(?:[/?#][^\\s<>"]*)?`,
  'g',
);
const SCHEME = /^[a-z][a-z0-9+.-]*:[/\\]+/iu;
const WEB_SCHEME = /^https?:/iu;
const IP = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const MAY_BE_LINK = new RegExp(`:[/\\\\]{2}|[^\\s.][${DOTS}][^\\s.]`);
const ANY_DOT = new RegExp(`[${DOTS}]`, 'gu');

/**
 * The addresses of a text, in order and apart from each other: with a scheme, a bare domain of a known ending, or an IPv4
 * address. Mail addresses and mentions are none. Total; linear in the length of the text.
 */
export const findLinks = (text: string): readonly Link[] => {
  if (!MAY_BE_LINK.test(text)) return [];
  const links: Link[] = [];
  for (const match of text.matchAll(WITH_SCHEME)) {
    const whole = trimEnd(match[0]);
    const href = WEB_SCHEME.test(whole) ? whole : undefined;
    links.push({ start: match.index, end: match.index + whole.length, host: hostOf(whole), href });
  }
  const withScheme = [...links];
  let next = 0;
  for (const match of text.matchAll(WITHOUT_SCHEME)) {
    while ((withScheme[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1;
    const whole = trimEnd(match[0]);
    const end = match.index + whole.length;
    const isFree = end <= (withScheme[next]?.start ?? text.length);
    if (!isFree || !isAddress(whole)) continue;
    links.push({ start: match.index, end, host: hostOf(whole), href: `https://${whole}` });
  }
  return links.sort((one, other) => one.start - other.start);
};

/** True where a host is one of the domains or below one of them. */
export const isOnDomains = (host: string, domains: ReadonlySet<string>): boolean => {
  for (let from = 0; from !== -1; ) {
    if (domains.has(host.slice(from))) return true;
    const dot = host.indexOf('.', from);
    from = dot === -1 ? -1 : dot + 1;
  }
  return false;
};

/** The host of an address as browsers (the WHATWG URL standard) take it: `a.example\@b.example` leads to a.example. */
const hostOf = (address: string): string => {
  const rest = address.replace(SCHEME, '');
  const authority = /^[^/\\?#]*/.exec(rest)?.[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return host.normalize('NFKC').toLowerCase().replace(ANY_DOT, '.').replace(/\.$/, '');
};

const isAddress = (candidate: string): boolean => {
  const host = hostOf(candidate);
  if (IP.test(host)) return true;
  if (host.includes('..') || /(?:^|\.)-|-(?:\.|$)/.test(host)) return false;
  if (host.startsWith('www.')) return true;
  const kind = endingKind(host.slice(host.lastIndexOf('.') + 1));
  return (
    kind === 'ordinary' ||
    (kind === 'also a word' && (/[:/?#]/.test(candidate) || host.split('.').length > 2))
  );
};

const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const;

/** Takes off the punctuation of the sentence around an address; a bracket that was opened within it stays. */
const trimEnd = (address: string): string => {
  const surplus = new Map<string, number>();
  for (const [open, close] of BRACKETS) surplus.set(close, count(address, close) - count(address, open));
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const unopened = surplus.get(last);
    if (unopened === undefined ? !/[.,;:!?'"*_~»”’…。]/u.test(last) : unopened <= 0) break;
    if (unopened !== undefined) surplus.set(last, unopened - 1);
  }
  return address.slice(0, end);
};

const count = (text: string, character: string): number => text.split(character).length - 1;
