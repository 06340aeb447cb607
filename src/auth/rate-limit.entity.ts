import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Int } from '../database/columns.js';

/** Counters of the rate limiter where several processes share them; keys are hashes. Milliseconds since 1970. */
@Entity()
export class RateLimit {
  @PrimaryColumn({ type: 'varchar', length: '255' }) key: string;
  @Int() points: number;
  @Index() @Column({ type: 'bigint', nullable: true }) expire: string | null;
}
