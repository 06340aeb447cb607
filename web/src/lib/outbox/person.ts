import { inTab, onDevice } from './device-storage.js';

/** What would be lost on this device if it were cleared: commands not sent yet, slips not handed over. */
export const countUnfinished = (accountId: string): number =>
  ['outbox', 'slips'].flatMap((kind) => onDevice.names(`${kind}/${accountId}/`)).length;

/** Removes what is stored for a person who leaves this device, which others may use: drafts hold names and phone numbers. */
export function clearPerson(accountId: string): void {
  for (const kind of ['draft', 'outbox', 'slips'])
    for (const name of onDevice.names(`${kind}/${accountId}/`)) onDevice.drop(name);
  for (const name of inTab.names('')) inTab.drop(name);
}
