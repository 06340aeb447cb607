import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemView } from '../problem/problem.view.js';

export function openApiDocument(app: INestApplication): OpenAPIObject {
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

/** `/api/openapi.json` and `/api/docs`; the document is created on first request. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Đối Thoại API',
    swaggerOptions: { supportedSubmitMethods: [] },
  });
}
