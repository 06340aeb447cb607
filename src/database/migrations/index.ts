import { Spine1795600000000 } from './1795600000000-spine.js';
import { BackgroundReport1795700000000 } from './1795700000000-background-report.js';
import { DutyRules1795710000000 } from './1795710000000-duty-rules.js';
import { Citizens1795720000000 } from './1795720000000-citizens.js';
import { Hall1795730000000 } from './1795730000000-hall.js';
import { Minutes1795750000000 } from './1795750000000-minutes.js';
import { SpeakRequests1795800000000 } from './1795800000000-speak-requests.js';

/** In order; never edited after landing. */
export const migrations = [
  Spine1795600000000,
  BackgroundReport1795700000000,
  DutyRules1795710000000,
  Citizens1795720000000,
  Hall1795730000000,
  Minutes1795750000000,
  SpeakRequests1795800000000,
];
