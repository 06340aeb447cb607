import { get, type QueryOf, type Schemas } from './client.js';

export type TrailEntry = Schemas['TrailEntryView'];
export type TrailFilter = QueryOf<'/api/v1/organisations/{id}/trail'>;

export type SecurityEvent = Schemas['SecurityEventView'];
export type SecurityFilter = QueryOf<'/api/v1/organisations/{id}/security-events'>;

export function readSecurityEvents(
  organisationId: string,
  query: SecurityFilter,
): Promise<Schemas['SecurityEventPage']> {
  return get('/api/v1/organisations/{id}/security-events', organisationId, query);
}

export function readTrail(organisationId: string, query: TrailFilter): Promise<Schemas['TrailPage']> {
  return get('/api/v1/organisations/{id}/trail', organisationId, query);
}
