// Stands in for the parts of pixi.js that the stage does not load; see vite.config.ts.
export const nothing = undefined;
