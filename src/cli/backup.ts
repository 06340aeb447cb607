import { backUp } from '../database/backup/backup.js';
import { fileCommand } from './file-command.js';

const usage = `npm run backup -- FILE

Writes the database that DATA_DIR or DATABASE_URL names to FILE, while the program may be running, and reads it through. It
holds personal data: keep it where only you can read it.`;

await fileCommand(usage, async (config, file) => {
  const bytes = await backUp(config, file);
  return `Backed up and checked: ${file} (${(bytes / 1024 / 1024).toFixed(1)} MB)`;
});
