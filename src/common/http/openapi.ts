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
  return SwaggerModule.createDocument(app, outline, {
    extraModels: [ProblemView],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** `/api/openapi.json` and `/api/docs`; the document is created on first request. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Đối Thoại API',
  });
}
