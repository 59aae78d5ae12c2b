import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import Type from 'typebox';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { refusal } from '../edges/refusal.ts';
import { answers } from './answers.ts';

/** Address -> built page. */
const PAGES = {
  '/': { file: 'index.html', summary: 'The fan page' },
  '/admin': { file: 'admin.html', summary: 'The desk' },
  '/moderator': { file: 'moderator.html', summary: 'The moderators’ page' },
} as const;

const IMMUTABLE = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=3600';

/** The built web pages: pages are asked for each time, files with a hash in their name never again. */
export const addWebRoutes = async (app: FastifyApp, webDir: string): Promise<void> => {
  const isBuilt = existsSync(join(webDir, PAGES['/'].file));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: webDir,
      index: false,
      cacheControl: false,
      schemaHide: true,
      setHeaders: (reply, path) => void reply.setHeader('cache-control', cachingOf(path)),
    });
  }
  for (const [address, { file, summary }] of Object.entries(PAGES)) {
    const schema = { tags: ['web'], summary, response: answers(Type.String({ description: 'HTML' })) };
    app.get(address, { schema }, async (_request, reply) => {
      if (!isBuilt) throw refusal('WEB_NOT_BUILT');
      return reply.sendFile(file);
    });
  }
};

const cachingOf = (path: string): string => {
  if (path.endsWith('.html')) return 'no-cache';
  return path.includes(`${sep}assets${sep}`) ? IMMUTABLE : SHORT;
};
