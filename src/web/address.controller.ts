import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permit } from '../auth/decorators.js';
import { CONFIG } from '../common/common.module.js';
import { lanOrigins, originForPhones } from '../common/http/hall-addresses.js';
import type { Config } from '../config/config.js';
import { AddressesView } from './address.view.js';

@ApiTags('health')
@Controller('api/v1')
export class AddressController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The address under which phones in the hall reach this installation. */
  @Get('addresses')
  @Permit('public.read')
  addresses(@Req() { protocol, host }: FastifyRequest): AddressesView {
    const lan = this.config.publicUrlGiven ? [] : lanOrigins(this.config);
    return {
      origin: originForPhones(this.config, { protocol, host }, lan),
      lan,
      signInOverHttp: this.config.allowHttpSignIn,
    };
  }
}
