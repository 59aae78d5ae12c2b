/** The scenes of OBS. */
export const OBS = {
  title: 'OBS scenes',
  short: 'OBS',
  states: { off: 'off', connecting: 'connecting…', connected: 'connected' },
  off: 'OBS is not set up. Start Houselights with HL_OBS_URL (for example ws://127.0.0.1:4455) and HL_OBS_PASSWORD, and turn on the WebSocket server in OBS under Tools.',
  connecting: 'Looking for OBS.',
  noScenes: 'OBS has no scenes.',
  onNow: 'on now',
  switched: (name: string) => `Scene: ${name}.`,
} as const;
