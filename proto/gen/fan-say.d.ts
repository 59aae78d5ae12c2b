import type { viz as whole } from './viz.js';

export declare const viz: { readonly ClientMessage: Pick<typeof whole.ClientMessage, 'encode'> };
