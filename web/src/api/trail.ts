import { api, type QueryOf, type Schemas, unwrap } from './client.js';

export type TrailEntry = Schemas['TrailEntryView'];

export type TrailFilter = QueryOf<'/api/v1/organisations/{id}/trail'>;

export function readTrail(organisationId: string, query: TrailFilter): Promise<Schemas['TrailPage']> {
  return unwrap(api.GET('/api/v1/organisations/{id}/trail', { params: { path: { id: organisationId }, query } }));
}
