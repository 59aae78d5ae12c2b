/** A refusal that an HTTP caller gets as `{ code, message }`. The message says what to do. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  readonly statusCode: number;
  readonly code: string;

  constructor(options: { statusCode: number; code: string; message: string; cause?: unknown }) {
    super(options.message, { cause: options.cause });
    this.statusCode = options.statusCode;
    this.code = options.code;
  }
}

/** A reason why a service cannot start, in one sentence that tells the operator what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The system's code of an I/O error (`EADDRINUSE`, …), or undefined. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Turns what `listen` threw into the sentence an operator needs. */
export const listenProblem = (
  error: unknown,
  place: { host: string; port: number; setting: string },
): StartError => {
  const reasons: Record<string, string> = {
    EADDRINUSE: `port ${place.port} is already taken by another program`,
    EACCES: `this user may not listen on port ${place.port}`,
    EADDRNOTAVAIL: `${place.host} is not an address of this machine`,
  };
  const code = errorCode(error) ?? '';
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return new StartError(`Cannot listen: ${reason}. Free it, or set ${place.setting} to another.`, {
    cause: error,
  });
};
