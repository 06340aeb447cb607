import { IsOptional } from 'class-validator';
import { Prose } from '../../../common/validation/fields.js';
import { VersionedDto } from '../../planning/dto/change-dialogue.dto.js';
import { Omittable } from '../../../common/validation/omittable.js';

/** The version is checked when it is given. */
export class LifecycleDto extends VersionedDto {}

export class AnnounceDto extends VersionedDto {
  /** How to attend and what else the notice should say, in the organiser's words. */
  @IsOptional() @Prose(8000) body?: string | null;
}

/** Postponing and cancelling are public and say why. */
export class CallOffDto extends VersionedDto {
  @Prose(2000) reason: string;
}

export class PublishOutcomesDto extends VersionedDto {
  @Omittable() @Prose(8000) body?: string;
}
