import { Identifier } from '../../common/validation/fields.js';
import { Version } from '../../common/validation/version.js';

export class SeenOpinionDto {
  @Identifier() id: string;
  /** Version of the opinion on which the person decided. */
  @Version() version: number;
}
