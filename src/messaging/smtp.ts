import { createTransport } from 'nodemailer';
import { type Deliver, NotTaken } from './delivery.js';

/** A server that says nothing for so long is gone. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** What nodemailer says of a failed conversation. */
interface SmtpFailure {
  message: string;
  /** The command that was answered, e.g. `RCPT TO`. */
  command?: string;
  /** What the server said. */
  response?: string;
  responseCode?: number;
}

/** Commands whose refusal is about this message. The operator mends what is wrong before them: greeting, password, sender. */
const ofMessage = ['RCPT TO', 'DATA'];

const isForGood = ({ command = '', responseCode = 0 }: SmtpFailure): boolean =>
  ofMessage.includes(command) && responseCode >= 500;

/** Hands messages to an SMTP server, each in a conversation of its own. `from` is the sender as in a mail header. */
export function overSmtp(url: string, from: string): Deliver {
  const transport = createTransport({
    url,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>@]+)>?$/.exec(from)?.[1];
  return async ({ id, to, subject, text, stopAt }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(stopAt ? { list: { unsubscribe: stopAt } } : {}),
      });
    } catch (error) {
      const failure = error as SmtpFailure;
      throw new NotTaken(failure.response ?? failure.message, isForGood(failure));
    }
  };
}
