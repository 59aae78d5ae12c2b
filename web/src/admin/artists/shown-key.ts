import type { NewStreamKey } from '../../../../proto/contracts/admin.ts';

/** A key that was just made, kept in this page's memory until it is put away. */
export interface ShownKey {
  readonly artistName: string;
  readonly streamKey: NewStreamKey;
}
