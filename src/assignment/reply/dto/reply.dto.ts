import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { Omittable } from '../../../common/validation/omittable.js';
import { Prose } from '../../../common/validation/fields.js';

const mostEditions = 10_000;

export class WriteReplyDto {
  /** The edition that was last seen; 0 if there was none. */
  @IsInt() @Min(0) @Max(mostEditions) edition: number;
  @Prose(4000, 3) text: string;
  /** Confirms that the people whose numbers or addresses the text tells agree. */
  @Omittable() @IsBoolean() contactsAgreed?: boolean;
  /** Why it is changed; required once an edition has been published. */
  @Omittable() @Prose(500, 3) reason?: string;
}

export class CheckReplyDto {
  /** The edition that was read. */
  @IsInt() @Min(1) @Max(mostEditions) edition: number;
}

/** A reply given in the hall, in its last edition. */
export class ReplyView {
  edition: number;
  text: string;
  contactsAgreed: boolean;
  writtenBy: string | null;
  writtenAt: string;
  /** Null until a second person has checked this edition. */
  checkedBy: string | null;
  checkedAt: string | null;
}
