import type { HouseConfig } from '../../../ops/service/config.ts';
import { testContext } from '../../../ops/service/test-context.ts';
import { createVizServer } from '../../compose.ts';

/** A server within the test's own process. */
export const runServer = async (overrides: Partial<HouseConfig> = {}) => {
  const context = testContext(overrides);
  const service = await createVizServer(context);
  return {
    context,
    vizUrl: service.addresses.viz ?? '',
    controlUrl: service.addresses.control ?? '',
    close: service.close,
  };
};

export type TestServer = Awaited<ReturnType<typeof runServer>>;
