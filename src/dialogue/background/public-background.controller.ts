import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../auth/decorators.js';
import { BackgroundQueries } from './background.queries.js';
import { PublicBackgroundView } from './dto/background.view.js';
import { EditionDto } from './dto/edition.dto.js';

@ApiTags('public')
@Controller('api/v1/public/dialogues/:slug/background')
export class PublicBackgroundController {
  constructor(private readonly queries: BackgroundQueries) {}

  @Get()
  @Permit('public.read')
  get(@Param('slug') slug: string, @Query() { edition }: EditionDto): Promise<PublicBackgroundView> {
    return this.queries.getPublic(slug, edition);
  }
}
