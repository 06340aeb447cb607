import { io, type Socket } from 'socket.io-client';
import type { CatchUp, LiveHandshake, ServerEvents, Since } from '#contract/live.js';
import type { Line, LineEvents } from './feed.js';

/** Where the server is. In a page: its own origin, and the browser adds cookies. */
export interface Place {
  url: string;
  headers?: Record<string, string>;
}

const here: Place = { url: '' };
/** How long a response may be silent before it is given up. */
const patienceMs = 10_000;

export function openSocket(who: LiveHandshake, events: LineEvents, since: () => Since, place = here): Line {
  const socket: Socket<ServerEvents> = io(`${place.url}/live`, {
    path: '/socket.io',
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 1000,
    reconnectionDelayMax: 5000,
    ...(place.headers ? { extraHeaders: place.headers } : {}),
    auth: (give) => give({ ...who, ...since() }),
  });
  socket.on('connect', events.opened);
  socket.on('disconnect', (reason) => {
    events.closed();
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', events.failed);
  socket.on('snapshot', events.snapshot);
  socket.on('frame', events.frame);
  socket.on('heartbeat', events.heartbeat);
  socket.on('stale', events.stale);
  socket.on('removed', events.removed);
  return { connect: () => socket.connect(), close: () => socket.disconnect() };
}

/**
 * Fetches a response as text. A network may swallow a request, and the browser would wait for minutes: gives up once
 * nothing has arrived for a while, however long a slow line takes in total.
 */
async function ask(path: string, init: RequestInit, place: Place): Promise<{ status: number; text: string }> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), patienceMs);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), patienceMs);
  };
  try {
    const headers = place.headers ?? {};
    const answer = await fetch(`${place.url}${path}`, { ...init, headers, signal: silence.signal });
    const reader = answer.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      heard();
      text += decoder.decode(part.value, { stream: true });
    }
    return { status: answer.status, text: text + decoder.decode() };
  } finally {
    clearTimeout(timer);
  }
}

export async function fetchSince(
  { dialogueId, audience, link, since = 0, log }: LiveHandshake,
  place = here,
): Promise<CatchUp | 'removed'> {
  const query = new URLSearchParams({
    audience,
    since: String(since),
    ...(log ? { log } : {}),
    ...(link ? { link } : {}),
  });
  const path = `/api/v1/dialogues/${dialogueId}/live?${query.toString()}`;
  const { status, text } = await ask(path, { cache: 'no-cache' }, place);
  if ([401, 403, 404].includes(status)) return 'removed';
  if (status !== 200) throw new Error(`The live picture could not be fetched (${status})`);
  return JSON.parse(text);
}

export async function fetchTime(place = here): Promise<number> {
  const { status, text } = await ask('/api/v1/time', { cache: 'no-store' }, place);
  if (status !== 200) throw new Error(`The server did not tell its time (${status})`);
  const { now }: { now: string } = JSON.parse(text);
  return Date.parse(now);
}
