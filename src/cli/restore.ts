import { restore } from '../database/backup/backup.js';
import { fileCommand } from './file-command.js';

const usage = `npm run restore -- FILE

Fills the database that DATA_DIR or DATABASE_URL names from a backup. There must be none yet; nothing is overwritten.`;

await fileCommand(usage, async (config, file) => {
  await restore(config, file);
  return `Restored and checked: ${file}. Start the program; open screens begin anew.`;
});
