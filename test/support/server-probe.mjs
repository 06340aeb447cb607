// Loaded into a server with --import: prints the port on which it listens, so that tests can start it with PORT=0, and
// at SIGUSR2 the memory in use after garbage collection.
import { Server } from 'node:net';
import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  this.once('listening', () => process.stdout.write(`LISTENING ${this.address().port}\n`));
  return listen.apply(this, args);
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external } = memoryUsage();
  process.stdout.write(`HOLDS ${heapUsed + external}\n`);
});
