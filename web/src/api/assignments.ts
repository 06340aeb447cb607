import { api, get, type once, post, type QueryOf, type Schemas, unwrap } from './client.js';

/** A task as shown in lists. Days are 'YYYY-MM-DD'. */
export type Assignment = Schemas['AssignmentView'];

/** A due date chosen by a person: on a day off it moves to the next working day, unless it is kept. */
export type ChosenDate = Required<Pick<Schemas['GrantExtensionDto'], 'dueOn' | 'keepDayOff'>>;

export type Recount = Schemas['RecountView'];
export type Extension = Schemas['ExtensionView'];
export type DueExplanation = Schemas['DueExplanationView'];
export type AssignmentDetail = Schemas['AssignmentDetailView'];
export type AssignmentPage = Schemas['AssignmentPageView'];
export type AssignmentFilter = QueryOf<'/api/v1/assignments'>;

export const assignments = {
  list(query: AssignmentFilter = {}): Promise<AssignmentPage> {
    return unwrap(api.GET('/api/v1/assignments', { params: { query } }));
  },

  get: (id: string) => get('/api/v1/assignments/{id}', id),
  acknowledge: (id: string, version: number) => post('/api/v1/assignments/{id}/acknowledge', id, { version }),
  start: (id: string, version: number) => post('/api/v1/assignments/{id}/start', id, { version }),
  report: (id: string, version: number, text: string) => post('/api/v1/assignments/{id}/report', id, { version, text }),

  /** The report describes what was done, unless an answer has been drafted. */
  submit: (id: string, version: number, report = '') =>
    post('/api/v1/assignments/{id}/submit', id, { version, ...(report ? { report } : {}) }),

  approve: (id: string, version: number) => post('/api/v1/assignments/{id}/approve', id, { version }),
  return: (id: string, version: number, reason: string) =>
    post('/api/v1/assignments/{id}/return', id, { version, reason }),
  handBack: (id: string, version: number, reason: string) =>
    post('/api/v1/assignments/{id}/hand-back', id, { version, reason }),
  cancel: (id: string, version: number, reason: string) =>
    post('/api/v1/assignments/{id}/cancel', id, { version, reason }),
  reopen: (id: string, version: number, reason: string) =>
    post('/api/v1/assignments/{id}/reopen', id, { version, reason }),
  pause: (id: string, version: number, reason: string) =>
    post('/api/v1/assignments/{id}/pause', id, { version, reason }),
  resume: (id: string, version: number) => post('/api/v1/assignments/{id}/resume', id, { version }),

  /** Keeps the due date. */
  reassign: (id: string, version: number, leadDepartmentId: string, reason: string) =>
    post('/api/v1/assignments/{id}/reassign', id, { version, leadDepartmentId, ...(reason ? { reason } : {}) }),

  askExtension: (id: string, version: number, chosen: ChosenDate, reason: string) =>
    post('/api/v1/assignments/{id}/extensions', id, { version, ...chosen, reason }),
  grantExtension: (extensionId: string, chosen: ChosenDate) =>
    post('/api/v1/extensions/{id}/grant', extensionId, chosen),
  refuseExtension: (extensionId: string, reason: string) =>
    post('/api/v1/extensions/{id}/refuse', extensionId, { reason }),

  /** At most once per task and working day. */
  urge: (id: string, words: string, headers?: ReturnType<typeof once>) =>
    post('/api/v1/assignments/{id}/urge', id, words ? { words } : {}, { headers }),
};
