import { ApiProperty } from '@nestjs/swagger';

const problems = ['disk-full', 'unwritable', 'failed'] as const;

/** The queue's copy on the server's disk, saved every five minutes while the dialogue is live. */
export class FallbackView {
  /** Time of the newest copy; null before the first one. */
  savedAt: string | null;

  /** Why the last attempt failed; null if it did not. */
  @ApiProperty({ enum: problems, nullable: true, type: String }) problem: (typeof problems)[number] | null;

  /** Below DATA_DIR. */
  folder: string;
}
