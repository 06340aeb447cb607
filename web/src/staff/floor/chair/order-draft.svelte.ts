import type { AssignmentOrder } from '#api/opinions.js';

export type Term = 'days' | 'date' | 'continuous';

/** An assignment being edited: lead, coordinating departments, term. */
export class OrderDraft {
  lead = $state('');
  coordinating = $state<string[]>([]);
  term = $state<string>('');
  days = $state('10');
  dueOn = $state('');
  /** The date stays on a day off. */
  keepDayOff = $state(false);
  task = $state('');

  constructor(lead = '') {
    this.lead = lead;
  }

  /** Ids of the fields that are still to be filled in. */
  get missing(): ('lead' | 'term' | 'days' | 'date')[] {
    const missing: ('lead' | 'term' | 'days' | 'date')[] = [];
    if (!this.lead) missing.push('lead');
    if (!this.term) missing.push('term');
    if (
      this.term === 'days' &&
      !(Number.isInteger(Number(this.days)) && Number(this.days) >= 1 && Number(this.days) <= 500)
    )
      missing.push('days');
    if (this.term === 'date' && !this.dueOn) missing.push('date');
    return missing;
  }

  get order(): AssignmentOrder {
    const coordinating = this.coordinating.filter((id) => id !== this.lead);
    const task = this.task.trim();
    return {
      leadDepartmentId: this.lead,
      ...(coordinating.length > 0 ? { coordinatingDepartmentIds: coordinating } : {}),
      ...(task ? { task } : {}),
      ...(this.term === 'days' ? { workingDays: Number(this.days) } : {}),
      ...(this.term === 'date' ? { dueOn: this.dueOn, keepDayOff: this.keepDayOff } : {}),
      ...(this.term === 'continuous' ? { continuous: true as const } : {}),
    };
  }
}
