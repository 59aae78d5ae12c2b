import { Gauge, type Registry } from 'prom-client';

/** A figure that is read each time somebody asks for the metrics. */
export const measuredGauge = (
  registry: Registry,
  { name, help, read }: { name: string; help: string; read: () => number },
): Gauge =>
  new Gauge({
    ...{ name, help, registers: [registry] },
    collect() {
      this.set(read());
    },
  });
