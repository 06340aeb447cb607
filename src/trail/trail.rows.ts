import type { TrailSubject } from '../contract/trail.js';

export interface TrailRow {
  id: string;
  at: string;
  subject_type: TrailSubject;
  subject_id: string;
  verb: string;
  from_state: string | null;
  to_state: string | null;
  dialogue_id: string | null;
  actor_id: string | null;
  on_behalf_of: string | null;
  reason: string | null;
  details: string | null;
}
