import type { TrailSubject } from '#contract/trail.js';
import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type TrailEntry = Schemas['TrailEntryView'];

export interface TrailFilter {
  subject?: TrailSubject;
  subjectId?: string;
  person?: string;
  verb?: string;
  from?: string;
  until?: string;
  after?: string;
}

export async function readTrail(
  organisationId: string,
  query: TrailFilter,
): Promise<{ items: TrailEntry[]; next: string | null }> {
  const { data } = await api.GET('/api/v1/organisations/{id}/trail', {
    params: { path: { id: organisationId }, query: query as never },
  });
  return data as { items: TrailEntry[]; next: string | null };
}
