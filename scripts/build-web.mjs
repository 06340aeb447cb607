// Builds the front end into web/dist: for browsers (client) and for rendering on the server (server).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { stamp } from './build-cache.mjs';

const startedAt = new Date();
const web = fileURLToPath(new URL('../web/', import.meta.url));
process.env.NODE_ENV = 'production';
await rm(`${web}dist`, { recursive: true, force: true });
for (const mode of ['public', 'staff', 'render']) await build({ configFile: `${web}vite.config.ts`, mode });

// Compresses once with the highest level instead of at every request. Fonts are compressed already.
for (const name of readdirSync(`${web}dist/client`)) {
  if (!/\.(js|css|svg)$/.test(name)) continue;
  const file = `${web}dist/client/${name}`;
  const content = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
stamp(`${web}dist`, startedAt);
