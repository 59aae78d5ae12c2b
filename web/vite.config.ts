import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const pages = ['index.html', 'admin.html', 'moderator.html'].filter((page) => existsSync(here(page)));

export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  plugins: [react()],
  resolve: {
    // pixi.js would load its own events, accessibility and filters by itself; the stage skips them.
    alias: [
      { find: /^\.\/(browserAll|webworkerAll)\.mjs$/, replacement: here('src/fan/overlays/nothing.ts') },
    ],
  },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Everything a strict CSP would refuse (data: scripts, inlined workers) stays a file.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    // mpegts.js and pixi.js are loaded by themselves, after the first paint.
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      input: pages.map(here),
      output: {
        codeSplitting: {
          groups: [
            // Else it comes with the first of the others that is loaded late, and that one at once.
            { name: 'preload', test: /vite\/preload-helper/ },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'player', test: /node_modules\/mpegts\.js\// },
            {
              name: 'pixi',
              test: /node_modules\/(pixi\.js|@pixi|eventemitter3|earcut|parse-svg-path|ismobilejs|tiny-lru|@xmldom)\//,
            },
          ],
        },
      },
    },
  },
});
