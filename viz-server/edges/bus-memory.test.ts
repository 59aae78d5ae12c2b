import { busContract } from '../tests/support/bus-contract.ts';
import { createMemoryBus } from './bus-memory.ts';

busContract('memory', async () => {
  const errors: unknown[] = [];
  return { bus: createMemoryBus({ onError: (error) => errors.push(error) }), errors };
});
