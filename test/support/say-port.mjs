// Loaded into a server with --import: says on which port it listens, so that tests can start it with PORT=0.
import { Server } from 'node:net';

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  this.once('listening', () => process.stdout.write(`LISTENING ${this.address().port}\n`));
  return listen.apply(this, args);
};
