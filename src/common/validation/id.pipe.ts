import { Injectable, type PipeTransform } from '@nestjs/common';
import { isId } from '../ids.js';
import { notFound } from '../problem/refusal.js';

/** A malformed id in a URL gives 404, the same as an unknown one. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isId(value)) throw notFound();
    return value;
  }
}
