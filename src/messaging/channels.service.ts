import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../common/common.module.js';
import type { Config } from '../config/config.js';
import type { MessageChannel } from '../contract/message.js';
import type { Deliver } from './delivery.js';
import { overGateway } from './gateway.js';
import { overSmtp } from './smtp.js';

/** The channels this installation can send on. */
@Injectable()
export class Channels {
  private readonly deliveries = new Map<MessageChannel, Deliver>();

  constructor(@Inject(CONFIG) { smtp, smsUrl }: Config) {
    if (smtp) this.deliveries.set('email', overSmtp(smtp.url, smtp.from));
    if (!smsUrl) return;
    const gateway = overGateway(smsUrl);
    this.deliveries.set('sms', gateway).set('zalo', gateway);
  }

  get names(): MessageChannel[] {
    return [...this.deliveries.keys()];
  }

  on(channel: MessageChannel): Deliver {
    const deliver = this.deliveries.get(channel);
    if (!deliver) throw new Error(`nothing is sent by ${channel}`);
    return deliver;
  }
}
