// Commits one change of a dialogue and is killed before notifying other processes.
// usage: node commit-and-die.mjs <dialogueId> <title>
import { createApp } from '../../dist/app.js';
import { readConfig } from '../../dist/config/config.js';
import { Transaction } from '../../dist/database/transaction.js';

const [dialogueId, title] = process.argv.slice(2);
const { app } = await createApp(readConfig({ ...process.env, LOG_LEVEL: 'silent' }));
await app.init();
const transaction = app.get(Transaction);
transaction.onCommit(() => process.kill(process.pid, 'SIGKILL'));
await transaction.run(async (tx) => {
  await tx.execute('UPDATE dialogue SET title = ? WHERE id = ?', [title, dialogueId]);
  tx.record({
    dialogueId,
    type: 'dialogue.changed',
    subjectType: 'dialogue',
    subjectId: dialogueId,
    actorId: null,
    public: true,
  });
});
