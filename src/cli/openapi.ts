import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app.js';
import { openApiDocument } from '../common/http/openapi.js';
import { readConfig } from '../config/config.js';

/** Prints the OpenAPI document without serving; the database needed to start is temporary. */
const dir = mkdtempSync(join(tmpdir(), 'doi-thoai-openapi-'));
const { app } = await createApp(readConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent' }));
try {
  await app.init();
  process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
} finally {
  await app.close();
  rmSync(dir, { recursive: true, force: true });
}
