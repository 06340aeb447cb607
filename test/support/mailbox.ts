import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  to: string[];
  /** By lower-case name, decoded. */
  headers: Record<string, string>;
  text: string;
}

/** What an SMTP server says to a message: takes it, refuses it with a code and words, or is gone after all of it arrived. */
export type Answer = 'take' | 'hang-up' | { code: number; words: string };

export interface Mailbox {
  url: string;
  /** Taken messages in order. */
  mails: Mail[];
  /** For the next messages in turn; afterwards all are taken. */
  answers: Answer[];
  /** For the next senders (`MAIL FROM`) in turn; afterwards all are allowed. */
  refusedSenders: { code: number; words: string }[];
  close: () => Promise<void>;
}

/** A real SMTP server on a port of its own, or on a given one. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: Mail[] = [];
  const answers: Answer[] = [];
  const refusedSenders: Mailbox['refusedSenders'] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onMailFrom(_address, _session, done) {
      const refused = refusedSenders.shift();
      done(refused ? Object.assign(new Error(refused.words), { responseCode: refused.code }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const answer = answers.shift() ?? 'take';
        if (answer === 'hang-up') return sockets.forEach((socket) => socket.destroy());
        if (answer !== 'take') return done(Object.assign(new Error(answer.words), { responseCode: answer.code }));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, ...readMail(Buffer.concat(chunks).toString('latin1')) });
        done();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    answers,
    refusedSenders,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

const bytesOf = (text: string, encoding: string | undefined): Buffer =>
  encoding === 'base64'
    ? Buffer.from(text, 'base64')
    : Buffer.from(
        encoding === 'quoted-printable'
          ? text
              .replace(/=\r\n/g, '')
              .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
          : text,
        'latin1',
      );

const decodeWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      (kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : bytesOf(text.replaceAll('_', ' '), 'quoted-printable')
      ).toString('latin1'),
    );

function readMail(raw: string): Pick<Mail, 'headers' | 'text'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n\s+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.toLowerCase(), Buffer.from(decodeWords(value.join(':').trim()), 'latin1').toString('utf8')];
    }),
  );
  const text = bytesOf(raw.slice(end + 4), headers['content-transfer-encoding'])
    .toString('utf8')
    .replaceAll('\r\n', '\n');
  return { headers, text };
}

export interface GatewayRequest {
  headers: IncomingHttpHeaders;
  body: { id: string; channel: string; to: string; text: string };
}

export interface SmsGateway {
  url: string;
  requests: GatewayRequest[];
  /** Status of the next answers in turn; afterwards 202. */
  answers: number[];
  close: () => Promise<void>;
}

/** A gateway for short messages, as docs/guide/operator.md describes it. */
export async function openSmsGateway(): Promise<SmsGateway> {
  const requests: GatewayRequest[] = [];
  const answers: number[] = [];
  const server = createHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({
        headers: request.headers,
        body: JSON.parse(Buffer.concat(chunks).toString()) as GatewayRequest['body'],
      });
      const status = answers.shift() ?? 202;
      response.writeHead(status).end(status < 300 ? '' : 'số 0900 000 123 không nhận');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://cong:mat-khau@127.0.0.1:${(server.address() as AddressInfo).port}/gui`,
    requests,
    answers,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
