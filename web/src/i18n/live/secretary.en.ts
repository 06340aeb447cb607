import type { Translation } from '../translation.js';
import type { secretaryVi } from './secretary.vi.js';

export const secretaryEn: Translation<typeof secretaryVi> = {
  'secretary.title': 'Secretary',
  'secretary.turn': 'Turn {number}',
  'secretary.no_turn': 'Nobody is speaking',
  'secretary.speaker': 'Speaker',
  'secretary.begin': 'Begin a new turn',
  'secretary.end': 'End the turn',
  'secretary.raised': 'Opinion raised in this turn',
  'secretary.attach': 'Add to the turn',
  'secretary.turns': 'Turns',
  'secretary.count': '{all} {all|turn|turns}, {ended} ended',
  'secretary.none': 'No turns yet',
  'secretary.number': 'Turn',
  'secretary.from': 'From',
  'secretary.to': 'To',
  'secretary.running': 'speaking',
  'secretary.spoken': 'Seconds',
};
