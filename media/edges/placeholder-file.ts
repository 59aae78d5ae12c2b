import { existsSync, readFileSync } from 'node:fs';
import { StartError } from '../../ops/service/errors.ts';
import { type Placeholder, readPlaceholder } from '../core/placeholder.ts';

/** The committed loop, from the sources and from where the compiled code stands (`dist/media/edges`). */
const PLACES = ['../assets/placeholder.flv', '../../../media/assets/placeholder.flv'];

/** Loads the placeholder; throws the sentence for the operator where it is missing or damaged. */
export const loadPlaceholder = (): Placeholder => {
  const place = PLACES.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (place === undefined) {
    throw new StartError('media/assets/placeholder.flv is missing: run media/assets/make-placeholder.sh.');
  }
  const result = readPlaceholder(readFileSync(place));
  if (result.ok) return result.placeholder;
  throw new StartError(
    `media/assets/placeholder.flv cannot be used (${result.reason}): run media/assets/make-placeholder.sh.`,
  );
};
