// Requests over raw keep-alive connections, one at a time on each: cheap enough that the server keeps its core.
import { connect } from 'node:net';
import { cpuUsage } from 'node:process';
import { quantile } from './process.mjs';

const connections = 50;
/** Share of a core above which the generator itself disturbs what it measures. */
const mostLoad = 0.2;

/**
 * POSTs what `next` gives (JSON text and headers) for so many seconds. Any status but 201 fails. Returns the accepted requests
 * per second, latencies in ms, and the share of a core that the generator took.
 */
export async function load({ url, seconds, next }) {
  const { hostname, port, host, pathname } = new URL(url);
  const taken = [];
  let end = Infinity;

  const client = () =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let sentAt = 0;
      let received = '';
      const send = () => {
        if (performance.now() > end) {
          socket.destroy();
          return resolve();
        }
        const { body, headers = '' } = next();
        received = '';
        sentAt = performance.now();
        socket.write(
          `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`,
        );
      };
      socket.setEncoding('latin1');
      socket.once('connect', send);
      socket.on('data', (part) => {
        received += part;
        const head = received.indexOf('\r\n\r\n');
        if (head < 0) return;
        const length = Number(/content-length: (\d+)/i.exec(received)?.[1]);
        if (received.length < head + 4 + length) return;
        if (!received.startsWith('HTTP/1.1 201')) return reject(new Error(`${url}: ${received}`));
        taken.push(performance.now() - sentAt);
        send();
      });
      socket.once('error', reject);
      socket.once('close', resolve);
    });

  const begun = performance.now();
  const cpu = cpuUsage();
  end = begun + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, client));
  const passed = (performance.now() - begun) / 1000;
  const { user, system } = cpuUsage(cpu);
  const generator = (user + system) / 1e6 / passed;
  if (generator > mostLoad) console.warn(`the load generator took ${generator.toFixed(2)} of a core`);
  return { perSecond: taken.length / passed, p50: quantile(taken, 0.5), p99: quantile(taken, 0.99), generator };
}
