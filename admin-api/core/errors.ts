/** One coded refusal: the HTTP status and what the person who reads it can do. */
export interface Refusal {
  readonly statusCode: number;
  readonly message: string;
}

/** Every refusal that admin-api gives by itself. Codes are stable; SPEC.md explains them. */
export const REFUSALS = {
  NOT_SIGNED_IN: { statusCode: 401, message: 'Sign in first.' },
  WRONG_LOGIN: { statusCode: 401, message: 'Name or password is wrong.' },
  NOT_ALLOWED: { statusCode: 403, message: 'Your role does not allow this.' },
  WRONG_ORIGIN: { statusCode: 403, message: 'This request came from another site and was refused.' },
  TOO_MANY_ATTEMPTS: { statusCode: 429, message: 'Too many attempts. Wait a few minutes and try again.' },
  BUSY: { statusCode: 503, message: 'Too many people sign in at once. Try again in a moment.' },

  SETUP_LINK_UNKNOWN: {
    statusCode: 403,
    message: 'This set-up link is not valid. The newest one is in setup-link.txt in the data folder.',
  },
  SETUP_LINK_USED: { statusCode: 403, message: 'This set-up link was used already. Sign in instead.' },
  SETUP_LINK_EXPIRED: {
    statusCode: 403,
    message: 'This set-up link is older than 24 hours. Restart Houselights to get a new one.',
  },

  NAME_EMPTY: { statusCode: 422, message: 'The name is empty.' },
  NAME_TOO_LONG: { statusCode: 422, message: 'The name is too long.' },
  NAME_ILL_FORMED: { statusCode: 422, message: 'The name has characters that cannot be shown.' },
  NAME_TAKEN: { statusCode: 409, message: 'This name is taken.' },

  UNKNOWN_ACCOUNT: { statusCode: 404, message: 'There is no such account.' },
  LAST_ADMIN: {
    statusCode: 409,
    message: 'This is the last admin of the house. Make another one first.',
  },
  WRONG_PASSWORD: { statusCode: 403, message: 'The present password is wrong.' },

  UNKNOWN_ARTIST: { statusCode: 404, message: 'There is no such artist.' },
  UNKNOWN_KEY: { statusCode: 404, message: 'There is no such stream key.' },
  TOO_MANY_KEYS: { statusCode: 409, message: 'This artist has too many stream keys. Revoke one first.' },
  KEY_REFUSED: { statusCode: 403, message: 'This stream key is not known.' },
  KEY_REVOKED: { statusCode: 403, message: 'This stream key was revoked.' },

  UNKNOWN_VENUE: { statusCode: 404, message: 'There is no such venue.' },
  MEDIA_UNREACHABLE: {
    statusCode: 503,
    message:
      'media does not answer. Routes and removals are kept and carried out as soon as it does; try anything else again then.',
  },

  UNKNOWN_ROOM: { statusCode: 404, message: 'There is no such room.' },
  NOTHING_TO_UNDO: { statusCode: 409, message: 'There is no show from before to go back to.' },
  VIZ_UNREACHABLE: {
    statusCode: 503,
    message:
      'viz-server does not answer. Shows and sign-outs are kept and carried out as soon as it does; try anything else again then.',
  },

  SIGNATURE_NEEDED: {
    statusCode: 401,
    message: 'Sign this request with the key that the service token gives.',
  },
  SIGNATURE_WRONG: {
    statusCode: 401,
    message: 'The signature does not fit: both services need the same HL_SERVICE_TOKEN.',
  },
  SIGNATURE_EXPIRED: {
    statusCode: 401,
    message: 'The signature is over 5 minutes from the time here: set the clocks of both machines.',
  },

  OBS_OFF: { statusCode: 409, message: 'No OBS is configured. Set HL_OBS_URL and HL_OBS_PASSWORD.' },
  OBS_NOT_CONNECTED: { statusCode: 503, message: 'OBS is not connected.' },
  OBS_UNKNOWN_SCENE: { statusCode: 404, message: 'OBS has no scene of that name.' },
  OBS_REFUSED: { statusCode: 502, message: 'OBS refused to switch the scene.' },

  WEB_NOT_BUILT: {
    statusCode: 503,
    message: 'The web pages are not built. Run `npm run build`, then start Houselights again.',
  },
} as const satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof REFUSALS;
