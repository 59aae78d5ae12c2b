const SIMPLE = /^[\w-]+(\.[\w-]+)*$/;

/**
 * Any text as part of a NATS subject or key, different for different texts. What an operator may look at stays readable; the rest
 * (spaces, wildcards, empty parts, other scripts) goes as base64url of its UTF-16, which has no ill-formed text.
 */
export const natsName = (text: string): string =>
  SIMPLE.test(text) ? `s.${text}` : `x.${Buffer.from(text, 'utf16le').toString('base64url') || '-'}`;
