import { createTransport } from 'nodemailer';
import { type Deliver, NotTaken } from './delivery.js';

/** A server that says nothing for so long is gone. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** What nodemailer says of a failed conversation. */
interface SmtpFailure {
  message: string;
  code?: string;
  /** What the server said. */
  response?: string;
  responseCode?: number;
}

/** A wrong password is mended by the operator, not by giving up what was to be sent. */
const isForGood = ({ code, responseCode }: SmtpFailure): boolean =>
  code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500;

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
