/** What a peer is told on its command line, as JSON. */
export interface PeerSettings {
  readonly tickMs: number;
  /** Payload of each broadcast. */
  readonly frameBytes: number;
}

export const readPeerSettings = (): PeerSettings => JSON.parse(process.argv[2] ?? '{}') as PeerSettings;

/** What a peer says when asked over IPC after the measurement. */
export interface AcceptedCount {
  readonly type: 'accepted';
  readonly messages: number;
}

/** A new batch: number of the tick, then bytes that stand for what happened. */
export const createBatches = ({ frameBytes }: PeerSettings): (() => Buffer) => {
  const content = Buffer.alloc(Math.max(4, frameBytes), 0x5a);
  let tick = 0;
  return () => {
    tick += 1;
    const batch = Buffer.from(content);
    batch.writeUInt32BE(tick);
    return batch;
  };
};

/** Says where it listens, answers how many messages it took, and ends with its parent. */
export const reportTo = (options: { port: number; accepted: () => number }): void => {
  process.on('message', () =>
    process.send?.({ type: 'accepted', messages: options.accepted() } satisfies AcceptedCount),
  );
  process.on('disconnect', () => process.exit(0));
  process.send?.({ type: 'ready', addresses: { room: `ws://127.0.0.1:${options.port}` } });
};
