import { assignmentForms } from './assignment-forms.js';
import { backgroundForms } from './background-forms.js';
import { dialogueForms } from './dialogue-forms.js';
import { floorForms } from './floor-forms.js';
import { guestForms } from './guest-forms.js';
import { opinionForms } from './opinion-forms.js';
import { organisationForms } from './organisation-forms.js';
import { paperForms } from './paper-forms.js';
import type { Form } from './form.js';

/** At least one for every route with a body. */
export const forms: readonly Form[] = [
  ...dialogueForms,
  ...backgroundForms,
  ...guestForms,
  ...opinionForms,
  ...floorForms,
  ...assignmentForms,
  ...organisationForms,
  ...paperForms,
];
