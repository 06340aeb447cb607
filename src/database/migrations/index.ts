import { Platform1795600000000 } from './1795600000000-platform.js';
import { Organisation1795600100000 } from './1795600100000-organisation.js';
import { Account1795600200000 } from './1795600200000-account.js';
import { Dialogue1795600300000 } from './1795600300000-dialogue.js';
import { Invitation1795600400000 } from './1795600400000-invitation.js';
import { Opinion1795600500000 } from './1795600500000-opinion.js';
import { Assignment1795600600000 } from './1795600600000-assignment.js';
import { Answer1795600700000 } from './1795600700000-answer.js';
import { Floor1795600800000 } from './1795600800000-floor.js';
import { Minutes1795600900000 } from './1795600900000-minutes.js';

/** In order; never edited once released. */
export const migrations = [
  Platform1795600000000,
  Organisation1795600100000,
  Account1795600200000,
  Dialogue1795600300000,
  Invitation1795600400000,
  Opinion1795600500000,
  Assignment1795600600000,
  Answer1795600700000,
  Floor1795600800000,
  Minutes1795600900000,
];
