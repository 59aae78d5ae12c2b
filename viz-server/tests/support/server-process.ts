import { type ServiceProcess, startService } from '../../../ops/tests/service-process.ts';

/** A viz-server in a process of its own. */
export interface ServerProcess extends ServiceProcess {
  readonly vizUrl: string;
  readonly controlUrl: string;
}

/** Starts the compiled server on a data folder; resolves when it is ready. */
export const startServer = async (
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> => {
  const service = await startService('viz-server', dataDir, settings);
  const { viz = '', control = '' } = service.addresses;
  return { ...service, vizUrl: viz, controlUrl: control };
};
