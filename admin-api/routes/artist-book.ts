import type { Artist, ArtistChanges, NewArtist } from '../../proto/contracts/admin.ts';
import type { ArtistRow } from '../db/artists.ts';
import { refusal } from '../edges/refusal.ts';
import { newId } from '../edges/tokens.ts';
import { demandFreeName } from './free-name.ts';
import type { RouteDeps } from './route-deps.ts';
import { addStreamKey, keyFacts } from './stream-keys.ts';

type Deps = Pick<RouteDeps, 'repos' | 'env' | 'config'>;

export const allArtists = ({ repos }: Deps): Artist[] =>
  repos.artists.all().map((row) => withKeys(row, repos));

/** Makes an artist with a first stream key. `host` is where the artist will publish to. */
export const makeArtist = (deps: Deps, { name, host }: { name: string; host: string }): NewArtist =>
  deps.repos.atomically(() => {
    const names = demandFreeName(deps.repos.artists, { text: name });
    const row = { id: newId(), ...names, createdMs: deps.env.now(), mayTakeOver: false };
    deps.repos.artists.add(row);
    const streamKey = addStreamKey(deps, { artistId: row.id, host });
    return { artist: withKeys(row, deps.repos), streamKey };
  });

/** Changes what is given, or nothing where the name is refused. */
export const changeArtist = (deps: Deps, id: string, changes: ArtistChanges): Artist =>
  deps.repos.atomically(() => {
    demandArtist(deps, id);
    const { name, mayTakeOver } = changes;
    if (name !== undefined)
      deps.repos.artists.rename(id, demandFreeName(deps.repos.artists, { text: name, ownId: id }));
    if (mayTakeOver !== undefined) deps.repos.artists.setMayTakeOver(id, mayTakeOver);
    return withKeys(demandArtist(deps, id), deps.repos);
  });

/** The artist, or a thrown UNKNOWN_ARTIST. */
export const demandArtist = ({ repos }: Pick<Deps, 'repos'>, id: string): ArtistRow => {
  const artist = repos.artists.findById(id);
  if (artist === undefined) throw refusal('UNKNOWN_ARTIST');
  return artist;
};

const withKeys = ({ id, name, createdMs, mayTakeOver }: ArtistRow, repos: Deps['repos']): Artist => ({
  id,
  name,
  createdMs,
  mayTakeOver,
  keys: repos.streamKeys.ofArtist(id).map(keyFacts),
});
