import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';
import { quantile, start } from './process.mjs';

const viewers = Number(process.env.BENCH_VIEWERS ?? 200);
const perSecond = Number(process.env.BENCH_RATE ?? 20);
const count = perSecond * Number(process.env.BENCH_SECONDS ?? 5);

const connected = (socket, event) =>
  new Promise((resolve, reject) => {
    socket.once(event, resolve);
    socket.once('connect_error', reject);
  });

async function paced(send) {
  const begun = performance.now();
  const sent = [];
  for (let i = 0; i < count; i++) {
    const wait = begun + (i * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((next) => setTimeout(next, wait));
    sent.push(send(i));
  }
  await Promise.all(sent);
}

const untilAll = async (missing) => {
  const end = performance.now() + 60_000;
  while (missing() > 0) {
    if (performance.now() > end) throw new Error(`${missing()} changes never arrived`);
    await new Promise((next) => setTimeout(next, 20));
  }
};

/** Time from a citizen's request until the chair's screen shows it counted, with the public watching. */
export async function submitToChair(ours) {
  const sockets = [];
  const open = (audience, extra = {}) => {
    const socket = io(`${ours.url}/live`, {
      path: '/socket.io',
      transports: ['websocket'],
      forceNew: true,
      auth: { dialogueId: ours.dialogueId, audience },
      ...extra,
    });
    sockets.push(socket);
    return socket;
  };
  try {
    for (let i = 0; i < viewers; i++) await connected(open('public'), 'snapshot');
    const chair = open('chair', { extraHeaders: { cookie: ours.chairCookie } });
    const seen = [];
    const note = (received, at) => {
      for (let n = seen.length; n < received; n++) seen.push(at);
    };
    const key = `sums:${ours.dialogueId}`;
    chair.on('frame', (frame) => {
      const sums = frame.upserts.find((one) => one.key === key);
      if (sums) note(sums.view.received, performance.now());
    });
    const first = await connected(chair, 'snapshot');
    const before = first.views[key].received;
    note(before, 0);
    const sentAt = new Map();
    await paced(async (i) => {
      const at = performance.now();
      const response = await fetch(`${ours.url}/api/v1/dialogues/${ours.dialogueId}/opinions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('base64url') },
        body: JSON.stringify({
          kind: 'question',
          text: `Xin hỏi bao giờ có kết quả hồ sơ số ${i}?`,
          name: 'Trần Văn Thử',
          phone: '0900000123',
          consent: true,
        }),
      });
      if (response.status !== 201) throw new Error(`submission answered ${response.status}`);
      sentAt.set((await response.json()).number, at);
    });
    await untilAll(() => before + count - seen.length);
    const taken = [...sentAt].map(([number, at]) => seen[number - 1] - at);
    return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
  } finally {
    for (const socket of sockets) socket.disconnect();
  }
}

/** The same through a bare socket.io server that broadcasts every POST. */
export async function bareBroadcast() {
  const server = await start(new URL('./ceilings/broadcast.mjs', import.meta.url).pathname);
  const sockets = [];
  try {
    for (let i = 0; i <= viewers; i++) {
      const socket = io(server.url, { transports: ['websocket'], forceNew: true });
      sockets.push(socket);
      await connected(socket, 'connect');
    }
    const seen = new Map();
    sockets[viewers].on('frame', ({ n }) => seen.set(n, performance.now()));
    const sentAt = [];
    await paced(async (n) => {
      sentAt[n] = performance.now();
      await fetch(server.url, { method: 'POST', body: JSON.stringify({ n, text: 'x'.repeat(300) }) });
    });
    await untilAll(() => count - seen.size);
    const taken = sentAt.map((at, n) => seen.get(n) - at);
    return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
  } finally {
    for (const socket of sockets) socket.disconnect();
    await server.stop();
  }
}
