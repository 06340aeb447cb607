/** Why there is no backup, or nothing was restored; the message is for whoever typed the command. */
export class BackupError extends Error {}
