import { Injectable, type PipeTransform } from '@nestjs/common';
import { isId } from '../ids.js';
import { notFound } from '../problem/refusal.js';

/** An id in an address that cannot be one leads nowhere, like one that nobody has. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isId(value)) throw notFound();
    return value;
  }
}
