import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permit } from '../auth/decorators.js';
import { hallLookOf, lookOf } from './look.js';
import { Renderer } from './renderer.js';

/** The HTML shell of the staff application; its API decides who may see what. */
@ApiExcludeController()
@Controller()
export class StaffController {
  constructor(private readonly renderer: Renderer) {}

  @Get(['console', 'console/*', 'moderation/*', 'chair/*', 'reception/*', 'secretary/*', 'sign-in', 'set-up'])
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Permit('public.read')
  shell(@Req() request: FastifyRequest): string {
    return this.renderer.staffShell(lookOf(request));
  }

  @Get('hall/*')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Permit('public.read')
  hall(@Req() request: FastifyRequest): string {
    return this.renderer.staffShell(hallLookOf(request));
  }
}
