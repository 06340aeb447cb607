import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles } from '../../contract/permissions.js';
import { type TrailSubject, trailSubjects } from '../../contract/trail.js';

/** Who changed what, when, from, to and why. */
export class TrailEntryView {
  id: string;
  at: string;
  @ApiProperty({ enum: trailSubjects, enumName: 'TrailSubject' }) subject: TrailSubject;
  subjectId: string;
  /** Present number or name of the object, never of a citizen; null if it has none that may be shown. */
  subjectName: string | null;
  verb: string;
  from: string | null;
  to: string | null;
  dialogueId: string | null;
  dialogueTitle: string | null;
  personId: string | null;
  /** Null: the public or the program itself. */
  personName: string | null;
  /** The chair on whose behalf an operator acted. */
  onBehalfOf: string | null;
  /** As entered by the person. */
  reason: string | null;
  /** True: there is a reason, but this reader may not see what was written about opinions. */
  reasonKept: boolean;
  /** Names of the changed fields. */
  changed: string[];
  /** For roles granted or ended. */
  @ApiProperty({ enum: roles, enumName: 'Role', nullable: true }) role: Role | null;
}

export class TrailPage {
  items: TrailEntryView[];
  /** Pass as `after`; null if there is nothing earlier. A page may be short, even empty, and still have a next one. */
  next: string | null;
}
