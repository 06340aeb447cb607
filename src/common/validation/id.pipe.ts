import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { isId } from '../ids.js';
import { notFound } from '../problem/refusal.js';

@Injectable()
class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isId(value)) throw notFound();
    return value;
  }
}

/** The id in the URL of a route. A malformed one gives 404, the same as an unknown one. */
export const Id = (): ParameterDecorator => Param('id', IdPipe);
