import { ApiProperty } from '@nestjs/swagger';

const problems = ['disk-full', 'unwritable', 'failed'] as const;

/** The queue on the server's own disk, saved every five minutes while a dialogue is in session. */
export class FallbackView {
  /** ISO instant up to which the newest saved queue is true; null before the first one. */
  savedAt: string | null;

  /** Why the last saving failed; null when it did not. */
  @ApiProperty({ enum: problems, nullable: true, type: String })
  problem: (typeof problems)[number] | null;

  /** Below DATA_DIR. */
  folder: string;
}
