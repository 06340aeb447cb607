// The application as started by `npm start`; prints READY like the ceilings.
import { createApp } from '../dist/app.js';
import { readConfig } from '../dist/config/config.js';

const { app } = await createApp(readConfig(process.env));
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`READY ${await app.getUrl()}`);
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
