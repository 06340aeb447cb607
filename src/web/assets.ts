import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { webDist } from './renderer.js';

/** Scripts, styles and fonts have hashed names and are cached by browsers for a year; the build has compressed them. */
export async function serveAssets(app: NestFastifyApplication): Promise<void> {
  const root = `${webDist}client/`;
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
}
