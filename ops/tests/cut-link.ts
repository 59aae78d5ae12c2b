import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to another port of this machine that can be cut and mended: one process loses its connection, the others do not. */
export interface CutLink {
  readonly port: number;
  /** From here on nobody is let through; what was open breaks. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export const openCutLink = async (toPort: number): Promise<CutLink> => {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(toPort, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  const breakAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true;
      breakAll();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
