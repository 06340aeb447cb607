import { ApiProperty } from '@nestjs/swagger';
import { type TrailSubject, trailSubjects } from '../../contract/trail.js';

/** Who changed what, when, from, to and why. */
export class TrailEntryView {
  id: string;
  /** ISO instant. */
  at: string;
  @ApiProperty({ enum: trailSubjects, enumName: 'TrailSubject' }) subject: TrailSubject;
  subjectId: string;
  /** Number or name of the thing today, never of a citizen; null where it has none that may be shown. */
  subjectName: string | null;
  verb: string;
  from: string | null;
  to: string | null;
  dialogueId: string | null;
  dialogueTitle: string | null;
  personId: string | null;
  /** Null: the public, or the program itself. */
  personName: string | null;
  /** The chair for whom an operator pressed. */
  onBehalfOf: string | null;
  /** In the words of whoever did it. */
  reason: string | null;
  /** True: there is a reason, and this reader may not see what was written about opinions. */
  reasonKept: boolean;
  /** Names of the entries that were changed. */
  changed: string[];
  /** Of a role given or ended. */
  role: string | null;
}

export class TrailPage {
  items: TrailEntryView[];
  /** Pass as `after`; null when there is nothing earlier. A page may be short, even empty, and still have a next. */
  next: string | null;
}
