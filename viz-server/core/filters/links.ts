import { findHiddenLink } from '../text/hidden-links.ts';
import { findLinks, isOnDomains } from '../text/links.ts';
import type { Filter, FilterMode } from './filter.ts';

export interface LinksSettings {
  readonly mode: FilterMode;
  /** Domains that may be named, with all below them. */
  readonly allow: readonly string[];
  /** Whether addresses that are spelt out ("name dot com") count, too. */
  readonly hidden: boolean;
}

const MOST_DOMAINS = 200;
const DOMAIN = /^(?=.{1,253}$)[\p{L}\p{N}\p{M}]([\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}])?$/u;

const asHost = (domain: string): string => domain.trim().normalize('NFKC').toLowerCase();

/** Addresses that are not on the list of those allowed. */
export const links: Filter<LinksSettings> = {
  defaults: { mode: 'off', allow: [], hidden: true },
  fields: {
    allow: {
      kind: 'texts',
      most: MOST_DOMAINS,
      problem: (entry) =>
        DOMAIN.test(asHost(entry)) && !entry.includes('..')
          ? undefined
          : 'is not a domain such as "example.com"',
    },
    hidden: { kind: 'flag' },
  },
  prepare: ({ allow, hidden }) => {
    const domains = new Set(allow.map(asHost));
    return ({ text, folded }) => {
      const plain = findLinks(text).find(({ host }) => !isOnDomains(host, domains));
      if (plain) return `a link to ${plain.host}`;
      const spelt = hidden ? findHiddenLink(text, folded) : undefined;
      return spelt !== undefined && !isOnDomains(spelt, domains) ? `a hidden link to ${spelt}` : undefined;
    };
  },
};
