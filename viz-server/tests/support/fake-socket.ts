import { createAddressUse } from '../../core/address-limits.ts';
import type { FanSocket } from '../../edges/session.ts';

/** A socket whose other side reads only when told to. */
export interface FakeSocket extends FanSocket {
  readonly unread: Uint8Array[];
  closedWith: number | undefined;
  closeReason: string;
  isTerminated: boolean;
}

/** `weight`: how many bytes a written byte counts for, to reach the limits with little data. */
export const createFakeSocket = (weight = 1, address = ''): FakeSocket => {
  const unread: Uint8Array[] = [];
  return {
    address: createAddressUse(undefined, address),
    unread,
    closedWith: undefined,
    closeReason: '',
    isTerminated: false,
    get bufferedBytes() {
      return weight * unread.reduce((sum, frame) => sum + frame.length, 0);
    },
    write(frame) {
      if (this.closedWith === undefined && !this.isTerminated) unread.push(frame);
    },
    close(code, reason) {
      this.closedWith ??= code;
      this.closeReason = reason;
    },
    terminate() {
      this.isTerminated = true;
    },
  };
};
