// Builds the front end into web/dist: what browsers load (client) and what the server renders pages with (server).
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { stamp } from './built.mjs';

const startedAt = new Date();
const web = fileURLToPath(new URL('../web/', import.meta.url));
process.env.NODE_ENV = 'production';
await rm(`${web}dist`, { recursive: true, force: true });
for (const mode of ['public', 'staff', 'render']) await build({ configFile: `${web}vite.config.ts`, mode });
stamp(`${web}dist`, startedAt);
