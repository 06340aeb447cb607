import { newId } from '../../../src/common/ids.js';
import { makeTrackingCode } from '../../../src/common/tracking-code.js';
import type { Tx } from '../../../src/database/transaction.js';
import { Invitation, Registration } from '../../../src/invitation/invitation.entity.js';
import { here } from '../places.js';
import { put } from './put.js';
import type { World } from './world.js';

export async function putGuests(tx: Tx, { now, handling, labels }: World): Promise<void> {
  const person = {
    dialogueId: now.id,
    kind: 'business' as const,
    phone: here,
    email: here,
    searchable: ' ',
    sortKey: '',
  };
  for (const [label, departmentId] of [
    ['of the department', handling],
    ['of the office', null],
  ] as const) {
    const invitation = await put(tx, Invitation, {
      ...person,
      id: newId(),
      departmentId,
      doorCode: makeTrackingCode(),
      invitedAt: tx.now,
    });
    labels.set(invitation.id, label);
    await tx.manager.update(
      Invitation,
      { id: invitation.id },
      { withdrawnAt: null, declinedAt: null, acceptedAt: null },
    );
  }
  await put(tx, Registration, {
    ...person,
    id: newId(),
    invitationId: null,
    departmentId: null,
    channel: 'public',
    doorCode: makeTrackingCode(),
    deviceHash: null,
    registeredAt: tx.now,
    consentAt: tx.now,
    checkedInAt: tx.now,
    checkedInBy: null,
    withdrawnAt: null,
  });
}
