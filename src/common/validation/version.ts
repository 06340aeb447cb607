import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

/** The largest value of an integer column. */
export const maxInteger = 2_147_483_647;

/** The version the person saw when they decided. */
export const Version = (): PropertyDecorator =>
  applyDecorators(IsInt(), Min(1), Max(maxInteger), ApiProperty({ type: Number, minimum: 1, maximum: maxInteger }));
