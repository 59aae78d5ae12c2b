import Value from 'typebox/value';
import { Health } from '../../proto/contracts/common.ts';
import type { ServiceClient } from './service-client.ts';

/** Why the house is not ready: the first service that is not, and its own reason; undefined when all are. */
export const createReadiness =
  (services: Readonly<Record<string, ServiceClient>>) => async (): Promise<string | undefined> => {
    const problems = await Promise.all(
      Object.entries(services).map(async ([name, client]) => {
        const reason = await reasonOf(client);
        return reason === undefined ? undefined : `${name} is not ready: ${reason}`;
      }),
    );
    return problems.find((problem) => problem !== undefined);
  };

const reasonOf = async (client: ServiceClient): Promise<string | undefined> => {
  try {
    const { body, statusCode } = await client.exchange({ method: 'GET', path: '/readyz' });
    if (!Value.Check(Health, body)) return `it answered ${statusCode}`;
    return body.ok ? undefined : (body.reason ?? 'it gives no reason');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
