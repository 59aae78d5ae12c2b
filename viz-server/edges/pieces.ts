/** Most of one message between gateways and a host, bytes: thousands of snapshots in one would be more than a bus carries. */
export const MOST_PIECE_BYTES = 4 * 1024 * 1024;

/** Sorts what is to be sent into pieces that a bus carries, in order. */
export interface Packer<Piece> {
  /** The piece for what comes next, of about so many bytes: the last one, or another where that is full. */
  pieceFor(byteCount: number): Piece;
  /** All so far; none before the first `pieceFor`. */
  readonly pieces: readonly Piece[];
}

/** Something that is larger than a piece alone has one of its own. */
export const createPacker = <Piece>(begin: () => Piece): Packer<Piece> => {
  const pieces: Piece[] = [];
  let last: Piece | undefined;
  let bytes = 0;
  return {
    pieces,
    pieceFor: (byteCount) => {
      if (last === undefined || bytes + byteCount > MOST_PIECE_BYTES) {
        last = begin();
        pieces.push(last);
        bytes = 0;
      }
      bytes += byteCount;
      return last;
    },
  };
};
