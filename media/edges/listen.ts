import type { Server } from 'node:net';
import { listenProblem } from '../../ops/service/errors.ts';

/** Listens, and gives the port. Throws the sentence that an operator needs where that is not possible. */
export const listen = (
  server: Server,
  place: { host: string; port: number; setting: string },
): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(listenProblem(error, place));
    server.once('error', fail);
    server.listen(place.port, place.host, () => {
      server.off('error', fail);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : place.port);
    });
  });
