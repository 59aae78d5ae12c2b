import type { viz as whole } from './viz.js';

export declare const viz: { readonly ServerMessage: Pick<typeof whole.ServerMessage, 'decode'> };
