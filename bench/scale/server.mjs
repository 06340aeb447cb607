// The application as `npm start` runs it, on the day the data ends. Answers each message of its parent with the longest time
// the event loop has stood still since the last one and the processor time since then, both in milliseconds.
import { createApp } from '../../dist/app.js';
import { readConfig } from '../../dist/config/config.js';

const everyMs = 1;

const { app } = await createApp(readConfig(process.env, true));
await app.listen({ port: 0, host: '127.0.0.1' });

let last = performance.now();
let longest = 0;
let usage = process.cpuUsage();
const look = () => {
  const now = performance.now();
  longest = Math.max(longest, now - last - everyMs);
  last = now;
};
setInterval(look, everyMs);
process.on('message', () => {
  look();
  const { user, system } = process.cpuUsage(usage);
  process.send({ stall: longest, cpu: (user + system) / 1000 });
  longest = 0;
  usage = process.cpuUsage();
});
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
console.log(`READY ${(await app.getUrl()).replace('[::1]', '127.0.0.1')}`);
