import { Account, Grant, Login } from './auth/account.entity.js';
import { RateLimit } from './auth/rate-limit.entity.js';
import { SecurityEvent } from './auth/security-event.entity.js';
import * as secondFactor from './auth/second-factor/second-factor.entity.js';
import * as assignment from './assignment/assignment.entity.js';
import * as log from './database/platform.entity.js';
import { migrations } from './database/migrations/index.js';
import type { Schema } from './database/open.js';
import * as background from './dialogue/background/background.entity.js';
import * as dialogue from './dialogue/dialogue.entity.js';
import * as invitation from './invitation/invitation.entity.js';
import { Paper } from './dialogue/paper/paper.entity.js';
import * as live from './floor/floor.entity.js';
import { OutboxMessage } from './messaging/message.entity.js';
import * as minutes from './minutes/minutes.entity.js';
import * as opinion from './opinion/opinion.entity.js';
import * as organisation from './organisation/organisation.entity.js';

/** All entities and migrations. */
export const schema: Schema = {
  entities: [
    ...Object.values(organisation),
    Account,
    Grant,
    Login,
    OutboxMessage,
    RateLimit,
    SecurityEvent,
    ...Object.values(secondFactor),
    ...Object.values(dialogue),
    ...Object.values(background),
    ...Object.values(invitation),
    ...Object.values(opinion),
    ...Object.values(assignment),
    Paper,
    ...Object.values(live),
    ...Object.values(minutes),
    ...Object.values(log),
  ],
  migrations,
};
