/**
 * A bug must not go on with half a tick or half a room: the process ends, the supervisor starts it from the journal. Thrown
 * outside of whatever caught it.
 */
export const fatal = (error: unknown): void => {
  setImmediate(() => {
    throw error;
  });
};
