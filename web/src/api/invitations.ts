import { api, get, type once, post, type QueryOf, type Schemas, unwrap } from './client.js';

export type Invitation = Schemas['InvitationView'];
export type GuestContact = Schemas['GuestContactView'];
export type NewInvitation = Schemas['InviteDto'];
export type CoverageLine = Schemas['CoverageLine'];
export type Coverage = Schemas['CoverageView'];
export type InvitationFilter = QueryOf<'/api/v1/dialogues/{id}/invitations'>;

export const invitations = {
  list: (dialogueId: string, query: InvitationFilter) => get('/api/v1/dialogues/{id}/invitations', dialogueId, query),
  coverage: (dialogueId: string) => get('/api/v1/dialogues/{id}/coverage', dialogueId),
  invite: (dialogueId: string, invitation: NewInvitation, headers: ReturnType<typeof once>) =>
    post('/api/v1/dialogues/{id}/invitations', dialogueId, invitation, { headers }),

  /** Each look is written to the trail with its purpose. */
  contact: (guestId: string, purpose: string) => post('/api/v1/guests/{id}/contact', guestId, { purpose }),

  /** The guest list with contacts, as a file for a spreadsheet. */
  export: (dialogueId: string, purpose: string): Promise<Blob> =>
    unwrap(
      api.POST('/api/v1/dialogues/{id}/guests/export', {
        params: { path: { id: dialogueId } },
        body: { purpose },
        parseAs: 'blob',
      }),
    ),

  /** As the guest told the office. */
  accept: (id: string) => post('/api/v1/invitations/{id}/accept', id),

  decline: (id: string) => post('/api/v1/invitations/{id}/decline', id),
  withdraw: (id: string) => post('/api/v1/invitations/{id}/withdraw', id),
};
