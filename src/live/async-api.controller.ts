import { readFile } from 'node:fs/promises';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permit } from '../auth/decorators.js';
import { root } from '../common/root.js';

const file = new URL('docs/asyncapi.yaml', root);

/** The live contract, for programs; AsyncAPI's own tools render it. */
@ApiExcludeController()
@Controller('api')
export class AsyncApiController {
  @Get('asyncapi.yaml')
  @Permit('public.read')
  @Header('content-type', 'application/yaml; charset=utf-8')
  yaml(): Promise<string> {
    return readFile(file, 'utf8');
  }
}
