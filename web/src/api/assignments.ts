import { api, type once, type QueryOf, type Schemas, unwrap } from './client.js';

/** A task as shown in lists. Instants are ms since 1970, days 'YYYY-MM-DD'. */
export type Assignment = Schemas['AssignmentView'];

export type Extension = Schemas['ExtensionView'];

export type DueExplanation = Schemas['DueExplanationView'];

export type AssignmentDetail = Schemas['AssignmentDetailView'];

export type AssignmentPage = Schemas['AssignmentPageView'];

export type AssignmentFilter = QueryOf<'/api/v1/assignments'>;

const of = (id: string) => ({ params: { path: { id } } });

export const assignments = {
  list(query: AssignmentFilter = {}): Promise<AssignmentPage> {
    return unwrap(api.GET('/api/v1/assignments', { params: { query } }));
  },

  get(id: string): Promise<AssignmentDetail> {
    return unwrap(api.GET('/api/v1/assignments/{id}', of(id)));
  },

  async acknowledge(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/acknowledge', { ...of(id), body: { version } });
  },

  async start(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/start', { ...of(id), body: { version } });
  },

  async report(id: string, version: number, text: string): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/report', { ...of(id), body: { version, text } });
  },

  /** The report describes what was done, unless an answer has been drafted. */
  async submit(id: string, version: number, report = ''): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/submit', { ...of(id), body: { version, ...(report ? { report } : {}) } });
  },

  async approve(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/approve', { ...of(id), body: { version } });
  },

  async return(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/return', { ...of(id), body: { version, reason } });
  },

  async handBack(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/hand-back', { ...of(id), body: { version, reason } });
  },

  async cancel(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/cancel', { ...of(id), body: { version, reason } });
  },

  async reopen(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/reopen', { ...of(id), body: { version, reason } });
  },

  async pause(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/pause', { ...of(id), body: { version, reason } });
  },

  async resume(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/resume', { ...of(id), body: { version } });
  },

  /** Keeps the due date. */
  async reassign(id: string, version: number, leadDepartmentId: string, reason: string): Promise<void> {
    const body = { version, leadDepartmentId, ...(reason ? { reason } : {}) };
    await api.POST('/api/v1/assignments/{id}/reassign', { ...of(id), body });
  },

  async askExtension(id: string, version: number, dueOn: string, reason: string): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/extensions', { ...of(id), body: { version, dueOn, reason } });
  },

  async grantExtension(extensionId: string, dueOn: string): Promise<void> {
    await api.POST('/api/v1/extensions/{id}/grant', { ...of(extensionId), body: { dueOn } });
  },

  async refuseExtension(extensionId: string, reason: string): Promise<void> {
    await api.POST('/api/v1/extensions/{id}/refuse', { ...of(extensionId), body: { reason } });
  },

  /** At most once per task and working day. */
  async urge(id: string, words: string, headers?: ReturnType<typeof once>): Promise<void> {
    await api.POST('/api/v1/assignments/{id}/urge', { ...of(id), body: words ? { words } : {}, headers });
  },
};
