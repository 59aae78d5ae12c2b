import { StartError } from '../../ops/service/errors.ts';
import type { ServiceContext } from '../../ops/service/service.ts';
import type { Bus } from './bus.ts';
import { createMemoryBus } from './bus-memory.ts';
import { fatal } from './fatal.ts';
import { openNatsBus } from './nats/bus-nats.ts';
import { openNatsLeases } from './nats/lease-nats.ts';
import { createLocalLeases, type RoomLeases } from './room-lease.ts';

/** How gateways and rooms of this house reach each other, and who decides which process hosts a room. */
export interface HouseBus {
  readonly bus: Bus;
  readonly leases: RoomLeases;
  close(): Promise<void>;
}

/** In memory for a house that is one process; over NATS as soon as HL_NATS_URL names a server. Throws StartError. */
export const openBus = async ({ config, log }: ServiceContext): Promise<HouseBus> => {
  const { natsUrl: url, natsToken: token, vizRole } = config;
  if (url === '' && vizRole !== 'both')
    throw new StartError(`HL_VIZ_ROLE=${vizRole} needs a bus: set HL_NATS_URL to a NATS server.`);
  if (url === '') {
    const bus = createMemoryBus({ onError: fatal });
    const leases = createLocalLeases();
    return { bus, leases, close: async () => void (await Promise.all([leases.close(), bus.close()])) };
  }
  const link = { url, token, name: `houselights-${vizRole}` };
  const onProblem = (sentence: string): void => log.warn(sentence);
  const bus = await openNatsBus({ ...link, onError: fatal, onProblem });
  bus.onState((state) => {
    if (state === 'lost')
      log.error('the bus is lost: fans stay connected, nothing reaches the rooms until it is back');
    else log.info('the bus is back');
  });
  if (vizRole === 'gateway') return { bus, leases: createLocalLeases(), close: () => bus.close() };
  try {
    const leases = await openNatsLeases({ ...link, name: `${link.name}-leases` });
    const close = async (): Promise<void> => {
      await leases.close();
      await bus.close();
    };
    return { bus, leases, close };
  } catch (error) {
    await bus.close();
    throw error;
  }
};
