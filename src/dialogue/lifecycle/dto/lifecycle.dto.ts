import { IsOptional } from 'class-validator';
import { Prose } from '../../../common/validation/fields.js';
import { VersionedDto } from '../../planning/dto/change-dialogue.dto.js';
import { Omittable } from '../../../common/validation/omittable.js';

/** The version is checked if given. */
export class LifecycleDto extends VersionedDto {}

export class AnnounceDto extends VersionedDto {
  /** Text added to the notice: how to attend and anything else. */
  @IsOptional() @Prose(8000) body?: string | null;
}

/** Postponing and cancelling are public and need a reason. */
export class CallOffDto extends VersionedDto {
  @Prose(2000) reason: string;
}

export class PublishOutcomesDto extends VersionedDto {
  @Omittable() @Prose(8000) body?: string;
}
