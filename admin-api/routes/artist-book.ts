import type { Artist, NewArtist } from '../../proto/contracts/admin.ts';
import { checkName, nameKey } from '../core/names.ts';
import type { ArtistRow } from '../db/artists.ts';
import { refusal } from '../edges/refusal.ts';
import { newId } from '../edges/tokens.ts';
import type { RouteDeps } from './route-deps.ts';
import { addStreamKey, keyFacts } from './stream-keys.ts';

type Deps = Pick<RouteDeps, 'repos' | 'env' | 'config'>;

export const allArtists = ({ repos }: Deps): Artist[] =>
  repos.artists.all().map((row) => withKeys(row, repos));

/** Makes an artist with a first stream key. `host` is where the artist will publish to. */
export const makeArtist = (deps: Deps, { name, host }: { name: string; host: string }): NewArtist =>
  deps.repos.atomically(() => {
    const row = { id: newId(), ...demandFreeName(deps, { text: name }), createdMs: deps.env.now() };
    deps.repos.artists.add(row);
    const streamKey = addStreamKey(deps, { artistId: row.id, host });
    return { artist: withKeys(row, deps.repos), streamKey };
  });

export const renameArtist = (deps: Deps, { id, name }: { id: string; name: string }): Artist => {
  demandArtist(deps, id);
  deps.repos.artists.rename(id, demandFreeName(deps, { text: name, ownId: id }));
  return withKeys(demandArtist(deps, id), deps.repos);
};

/** The artist, or a thrown UNKNOWN_ARTIST. */
export const demandArtist = ({ repos }: Pick<Deps, 'repos'>, id: string): ArtistRow => {
  const artist = repos.artists.findById(id);
  if (artist === undefined) throw refusal('UNKNOWN_ARTIST');
  return artist;
};

/** The name as it will be shown; refuses one that another artist has. */
const demandFreeName = (
  { repos }: Deps,
  { text, ownId }: { text: string; ownId?: string },
): { name: string; nameKey: string } => {
  const checked = checkName(text);
  if (!checked.ok) throw refusal(checked.reason);
  const key = nameKey(checked.name);
  const other = repos.artists.findByNameKey(key);
  if (other !== undefined && other.id !== ownId) throw refusal('NAME_TAKEN');
  return { name: checked.name, nameKey: key };
};

const withKeys = ({ id, name, createdMs }: ArtistRow, repos: Deps['repos']): Artist => ({
  id,
  name,
  createdMs,
  keys: repos.streamKeys.ofArtist(id).map(keyFacts),
});
