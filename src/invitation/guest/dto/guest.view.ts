import type { AttendeeKind, RegistrationChannel } from '../../../contract/invitation.js';

/** What the reception sees: no opinions, no address, only the last three digits of the phone. */
export class GuestView {
  /** The invitation's id, or the registration's for guests without one. */
  id: string;
  invitationId: string | null;
  registrationId: string | null;
  name: string;
  businessName: string | null;
  departmentName: string | null;
  channel: RegistrationChannel;
  phoneEnd: string | null;
  declined: boolean;
  checkedInAt: string | null;
}

export class GuestPage {
  items: GuestView[];
  next: string | null;
}

export class InvitationView {
  id: string;
  dialogueId: string;
  departmentId: string | null;
  departmentName: string | null;
  kind: AttendeeKind;
  name: string;
  businessName: string | null;
  /** Last three digits; the whole contact is asked for singly, with a purpose. */
  phoneEnd: string | null;
  /** Whether the reader may invite for this department, and see its guests' contacts. */
  manageable: boolean;
  invitedAt: string;
  acceptedAt: string | null;
  declinedAt: string | null;
  withdrawnAt: string | null;
  checkedInAt: string | null;
}

/** How to reach a guest, and the code that admits them; each look is written to the trail. */
export class GuestContactView {
  name: string;
  businessName: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  doorCode: string;
}

export class InvitationPage {
  items: InvitationView[];
  next: string | null;
}

export class CoverageLine {
  /** Null: invited by the organiser's office. */
  departmentId: string | null;
  name: string | null;
  quota: number | null;
  invited: number;
  accepted: number;
  declined: number;
  checkedIn: number;
  /** Participates but has invited nobody. */
  uncovered: boolean;
}

export class CoverageView {
  departments: CoverageLine[];
  /** Registered publicly, without an invitation. */
  publicRegistered: number;
  publicCheckedIn: number;
  walkIns: number;
  invited: number;
  accepted: number;
  checkedIn: number;
  seats: number | null;
  /** Departments that have invited nobody. */
  uncovered: number;
}

/** The response to a registration; the same whether or not the person was registered before. */
export class RegistrationReceipt {
  /** Shown at the door, as text and QR: 7K3M-Q0ZD-19XA. */
  doorCode: string;
  name: string;
  title: string;
  heldOn: string;
  startsAt: string;
  place: string;
}
