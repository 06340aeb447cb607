import { readFile } from 'node:fs/promises';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { load } from 'js-yaml';
import { Permit } from '../../auth/decorators.js';
import { type AsyncApi, asyncApiHtml, asyncApiPolicy } from './async-api.html.js';

const file = new URL('../../../docs/asyncapi.yaml', import.meta.url);

/** The live contract: to be read, and for programs. */
@ApiExcludeController()
@Controller('api')
export class AsyncApiController {
  private page: Promise<string> | undefined;

  @Get('asyncapi')
  @Permit('public.read')
  async read(@Res() reply: FastifyReply): Promise<void> {
    this.page ??= readFile(file, 'utf8').then((yaml) => asyncApiHtml(load(yaml) as AsyncApi));
    await reply
      .header('content-security-policy', asyncApiPolicy)
      .header('content-type', 'text/html; charset=utf-8')
      .send(await this.page);
  }

  @Get('asyncapi.yaml')
  @Permit('public.read')
  @Header('content-type', 'application/yaml; charset=utf-8')
  yaml(): Promise<string> {
    return readFile(file, 'utf8');
  }
}
