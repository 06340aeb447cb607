import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Line } from '../../common/validation/fields.js';

export class PublishedAnswerView {
  /** Number of the question within its dialogue: /d/<slug>/results/<number>. */
  number: number;
  publicNumber: string;
  fieldName: string | null;
  swatch: number | null;
  question: string;
  answer: string;
  legalBasis: string | null;
  departmentName: string | null;
  publishedAt: string;
}

/** With the dialogue in which it was given. */
export class FoundAnswerView extends PublishedAnswerView {
  dialogueSlug: string;
  dialogueTitle: string;
  organisationName: string;
}

export class FoundAnswersPage {
  items: FoundAnswerView[];
  /**
   * Pass as `after`; null on the last page. A search for common words that rarely occur together may end a page early.
   */
  next: string | null;
}

export class SearchAnswersDto {
  /** Words, with or without accents; question and answer must contain all of them. */
  @IsOptional() @MaxLength(100) q?: string;
  /** Name of a field, as shown with the answers. */
  @IsOptional() @Line(120, 0) field?: string;
  /** Slug of one organisation. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,60}$/) organisation?: string;
  /** `next` of the previous page. */
  @IsOptional() @Matches(/^\d{1,9}$/) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(50) limit?: number;
}
