import { api, type Schemas, unwrap } from './client.js';

export type Year = Schemas['YearView'];
export type YearOfOrganisation = Schemas['YearOfOrganisationView'];
export type YearWarning = Schemas['YearWarningView'];
export type YearDialogue = Schemas['YearDialogueView'];
export type YearClock = Schemas['YearClockView'];
export type YearDay = Schemas['YearDayView'];

/** Required and planned dialogues of a year, and the statutory dates. */
export function readYear(year: number): Promise<Year> {
  return unwrap(api.GET('/api/v1/year', { params: { query: { year } } }));
}
