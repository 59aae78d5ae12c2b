import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';

export type { Logger };

/** Values that never reach a log, wherever they stand in an object one or two levels deep. */
const SECRET_NAMES = ['password', 'token', 'key', 'streamKey', 'ticket', 'secret', 'authorization', 'cookie'];
const redactedPaths = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `req.headers.${name}`]);

/** JSON lines on standard output; readable ones in a terminal. */
export const createLogger = (options: {
  name: string;
  level: string;
  isTerminal: boolean;
  destination?: DestinationStream;
}): Logger =>
  pino(
    {
      level: options.level,
      base: { service: options.name },
      timestamp: stdTimeFunctions.isoTime,
      redact: { paths: redactedPaths, censor: '[redacted]' },
      formatters: { level: (label) => ({ level: label }) },
    },
    options.destination ??
      (options.isTerminal
        ? pretty({
            messageFormat: '{service}  {msg}',
            ignore: 'service,pid,hostname',
            singleLine: true,
            translateTime: 'HH:MM:ss',
            sync: true,
          })
        : pino.destination({ sync: true })),
  );
