import type { Kind } from './canaries.js';
import type { Planted } from './plant.js';

/** What the house says of itself and publishes as it stands, and names of its officers. */
const ofTheHouse: readonly string[] = [
  'organisation',
  'department',
  'field',
  'procedure',
  'calendar_day',
  'account',
  'dialogue',
  'agenda_item',
  'notice',
  'background_report',
  'background_edition',
  'paper',
  'lease.name',
  'decision.chair_name',
  'directive.chair_name',
  'correction.maker_name',
  'backstage_note.sender_name',
  'trail_entry.on_behalf_of',
];
export const isOfTheHouse = ({ place, label }: Planted): boolean =>
  ofTheHouse.some((one) => place === one || place.startsWith(`${one}.`)) ||
  // Approved by four eyes.
  (['answer.text', 'answer.legal_basis'].includes(place) && label === 'published');

export const deciding = ['chair', 'operator', 'leader'];
export const watching = ['oversight', 'other officer', 'superior', 'admin', 'records clerk', 'community head'];
export const reaching: readonly Kind[] = ['phone', 'id', 'email'];
