import { createReadStream } from 'node:fs';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permit } from '../auth/decorators.js';
import { root } from '../common/root.js';

const document = (name: string): StreamableFile => new StreamableFile(createReadStream(new URL(`docs/${name}`, root)));

/** What programs read to call the API; tools for OpenAPI and AsyncAPI render it for people. */
@ApiExcludeController()
@Controller('api')
export class ApiDocumentController {
  @Get('openapi.json')
  @Permit('public.read')
  @Header('content-type', 'application/json; charset=utf-8')
  openApi(): StreamableFile {
    return document('openapi.json');
  }

  @Get('asyncapi.yaml')
  @Permit('public.read')
  @Header('content-type', 'application/yaml; charset=utf-8')
  asyncApi(): StreamableFile {
    return document('asyncapi.yaml');
  }
}
