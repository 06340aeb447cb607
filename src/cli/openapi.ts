import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { createApp } from '../app.js';
import { ProblemView } from '../common/problem/problem.view.js';
import { readConfig } from '../config/config.js';

function openApiDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('Đối Thoại')
    .setDescription(
      'Public dialogues between citizens, businesses and their leaders. Every refusal is an RFC 9457 problem.',
    )
    .setVersion('1')
    .addCookieAuth('dt')
    .addGlobalResponse({ status: 'default', description: 'Refused', type: ProblemView })
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    extraModels: [ProblemView],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  markInstants(document);
  return document;
}

/** Named like instants, but times of a local day (`08:30`) or local dates. */
const localTimes = new Set(['startsAt', 'endsAt', 'validFrom', 'validUntil', 'ruleFrom']);

/** Instants are strings to TypeScript, so their format comes from their names; others name it themselves. */
function markInstants({ components }: OpenAPIObject): void {
  for (const schema of Object.values(components?.schemas ?? {})) {
    if (!('properties' in schema)) continue;
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const isInstant = /(^at|At|From|Until)$/.test(name) && !localTimes.has(name);
      if (isInstant && 'type' in property && property.type === 'string') property.format = 'date-time';
    }
  }
}

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
