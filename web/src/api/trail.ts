import { get, type QueryOf, type Schemas } from './client.js';

export type TrailEntry = Schemas['TrailEntryView'];
export type TrailFilter = QueryOf<'/api/v1/organisations/{id}/trail'>;

export function readTrail(organisationId: string, query: TrailFilter): Promise<Schemas['TrailPage']> {
  return get('/api/v1/organisations/{id}/trail', organisationId, query);
}
