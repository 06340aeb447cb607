import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Year = Schemas['YearView'];
export type YearOfOrganisation = Schemas['YearOfOrganisationView'];
export type YearWarning = Schemas['YearWarningView'];
export type YearDialogue = Schemas['YearDialogueView'];
export type YearClock = Schemas['YearClockView'];
export type YearDay = Schemas['YearDayView'];

/** What is owed in a year, what is in it, and which dates have to be kept. */
export async function readYear(year: number): Promise<Year> {
  const { data } = await api.GET('/api/v1/year', { params: { query: { year } } });
  return data as Year;
}
