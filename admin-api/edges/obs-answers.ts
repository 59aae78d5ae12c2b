/** Reading what OBS says; nothing here connects. */

/** Close codes of obs-websocket 5 that the operator can do something about. */
const CLOSE_REASONS: Readonly<Record<number, string>> = {
  1001: 'OBS has ended.',
  4009: 'OBS refused the password: set HL_OBS_PASSWORD to the one in its WebSocket server settings.',
  4010: 'This OBS is too old: it does not speak obs-websocket 5.',
  4011: 'OBS closed the connection by hand.',
};

export const obsErrorCode = (error: unknown): number | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : undefined;

/** One sentence on why there is no connection. Holds no address and no password. */
export const describeObsProblem = (error: unknown): string => {
  const known = CLOSE_REASONS[obsErrorCode(error) ?? 0];
  if (known !== undefined) return known;
  const message = error instanceof Error ? error.message : '';
  if (message.includes('ECONNREFUSED')) return 'OBS does not run, or its WebSocket server is off.';
  if (/ENOTFOUND|EAI_AGAIN/.test(message)) return 'The host in HL_OBS_URL is not known.';
  return message === '' ? 'The connection to OBS was lost.' : `OBS: ${message}`;
};

/** Scene names as OBS shows them, top first. obs-websocket lists them from the bottom, `sceneIndex` 0. */
export const sceneNames = (scenes: readonly unknown[]): string[] =>
  scenes
    .filter(isScene)
    .toSorted((a, b) => b.sceneIndex - a.sceneIndex)
    .map((scene) => scene.sceneName);

interface Scene {
  readonly sceneName: string;
  readonly sceneIndex: number;
}

const isScene = (value: unknown): value is Scene =>
  typeof value === 'object' &&
  value !== null &&
  'sceneName' in value &&
  typeof value.sceneName === 'string' &&
  'sceneIndex' in value &&
  typeof value.sceneIndex === 'number';
