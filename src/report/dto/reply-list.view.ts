import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ReplyView } from '../../assignment/reply/dto/reply.dto.js';

/** `missing`: nothing is written down; `unchecked`: the last edition waits for its check. */
export const replyStates = ['missing', 'unchecked', 'checked'] as const;
export type ReplyState = (typeof replyStates)[number];

export class ListRepliesDto {
  @ApiProperty({ enum: replyStates, required: false }) @IsOptional() @IsIn(replyStates) state?: ReplyState;
  /** `next` of the previous page. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000) after?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(50) limit?: number;
}

/** What was said in the hall: the words of the decision, or a promise. */
export class SaidView {
  text: string;
  /** Null: the chair, with the decision. */
  by: string | null;
  at: string;
}

/** An opinion that was answered in the hall, and its reply. */
export class ReplyLineView {
  opinionId: string;
  number: number;
  publicNumber: string;
  /** In its public wording. */
  question: string;
  fieldName: string | null;
  decidedAt: string;
  @ApiProperty({ enum: replyStates, enumName: 'ReplyState' }) state: ReplyState;
  /** The last edition. */
  reply: ReplyView | null;
  /** Whether the reader may check that edition: somebody else wrote it, or nobody else could check it. */
  mayCheck: boolean;
  /** Whether a new edition needs a reason, because everybody has read an earlier one. */
  needsReason: boolean;
  /** In the order in which it was said. */
  said: SaidView[];
}

/** How many were answered in the hall: missing + unchecked + checked. */
export class ReplyCountsView {
  missing: number;
  unchecked: number;
  checked: number;
}

export class ReplyListView {
  /** In the order of their numbers. */
  items: ReplyLineView[];
  /** Pass as `after`; null on the last page. */
  next: number | null;
  /** Of the whole dialogue. */
  counts: ReplyCountsView;
}
