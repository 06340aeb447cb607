import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

/** The largest number that a column of the database holds. */
export const maxInteger = 2_147_483_647;

/** Of the thing as the person saw it when they decided. */
export const Version = (): PropertyDecorator =>
  applyDecorators(IsInt(), Min(1), Max(maxInteger), ApiProperty({ type: Number, minimum: 1, maximum: maxInteger }));
