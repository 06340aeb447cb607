import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permit } from '../auth/permit.js';
import { CONFIG } from '../common/common.module.js';
import type { Config } from '../config/config.js';
import { DialogueReading } from '../dialogue/dialogue.reading.js';
import { RegisterDto } from '../invitation/dto/guest.dto.js';
import { RegistrationService } from '../invitation/registration.service.js';
import { SubmitOpinionDto } from '../opinion/dto/submit-opinion.dto.js';
import { SubmissionService } from '../opinion/submission.service.js';
import { PublishedAnswers } from '../report/published-answers.js';
import { checked, filledIn, newSendKey, onceOf, refusedAs, ticked, typedIn } from './form.js';
import { DialoguePages } from './dialogue-page.js';
import { Pages } from './pages.js';

/** Portal and dialogue pages, and their forms as plain POST: everything works without JavaScript. */
@ApiExcludeController()
@Controller()
export class PublicController {
  constructor(
    private readonly pages: Pages,
    private readonly reading: DialogueReading,
    private readonly dialogues: DialoguePages,
    private readonly answers: PublishedAnswers,
    private readonly submissions: SubmissionService,
    private readonly registrations: RegistrationService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Permit('public.read')
  async home(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('organisation') slug?: string,
  ): Promise<void> {
    const organisation = slug && /^[a-z0-9-]{1,60}$/.test(slug) ? { organisation: slug } : {};
    const [coming, past, answered] = await Promise.all([
      this.reading.publicList({ when: 'coming', ...organisation }),
      this.reading.publicList({ when: 'past', ...organisation }),
      this.answers.search({ limit: 3, ...organisation }),
    ]);
    const names = new Set([...coming.items, ...past.items].map((one) => one.organisationName));
    this.pages.send(request, reply, 'home', {
      organisation: names.size === 1 ? [...names][0] : 'Đối Thoại',
      coming: coming.items.map((one) => ({ ...one, daysLeft: this.dialogues.daysLeft(one.heldOn) })),
      past: past.items,
      answered: answered.items,
      url: `${this.config.publicUrl.origin}/`,
    });
  }

  @Get('d/:slug')
  @Permit('public.read')
  async dialogue(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    const page = await this.dialogues.of(slug, request.deviceHash);
    const url = `${this.config.publicUrl.origin}/d/${page.dialogue.slug}`;
    this.pages.send(request, reply, 'dialogue', { ...page, url });
  }

  @Get('d/:slug/submit')
  @Permit('public.read')
  async form(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Query('speak') speak?: string,
  ): Promise<void> {
    const dialogue = await this.reading.publicView(slug);
    const blank = { typed: {}, errors: [], refusal: null, receipt: null, trackQr: this.trackQr() };
    const speaking = speak !== undefined;
    this.pages.send(request, reply, 'submit', { dialogue, sendKey: newSendKey(), speaking, ...blank });
  }

  @Post('d/:slug/submit')
  @Permit('opinion.submit')
  async submit(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<void> {
    const dialogue = await this.reading.publicView(slug);
    const typed = typedIn(body);
    const once = onceOf(typed, `${request.deviceHash} submit ${dialogue.id}`);
    const blank = { errors: [], refusal: null, receipt: null, trackQr: this.trackQr() };
    const speaking = ticked(typed['wantsToSpeak']);
    const show = { dialogue, sendKey: typed['key'] ?? newSendKey(), speaking, typed, ...blank };
    try {
      const values = filledIn(typed, 'key', 'consent', 'wantsToSpeak');
      const dto = await checked(SubmitOpinionDto, {
        ...values,
        consent: ticked(typed['consent']),
        wantsToSpeak: ticked(typed['wantsToSpeak']),
      });
      const receipt = await this.submissions.submit(dialogue.id, dto, {
        actor: undefined,
        deviceHash: request.deviceHash,
        address: request.ip,
        challenge: undefined,
        once,
      });
      this.pages.send(request, reply.status(201), 'submit', { ...show, receipt });
    } catch (error) {
      const refused = refusedAs(error, this.pages.languageOf(request));
      this.pages.send(request, reply.status(refused.status), 'submit', {
        ...show,
        errors: refused.errors,
        refusal: refused.refusal,
      });
    }
  }

  @Get('d/:slug/register')
  @Permit('public.read')
  async registerForm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    const dialogue = await this.reading.publicView(slug);
    const blank = { typed: {}, errors: [], refusal: null, doorCode: null };
    this.pages.send(request, reply, 'register', { dialogue, sendKey: newSendKey(), ...blank });
  }

  @Post('d/:slug/register')
  @Permit('registration.create')
  async register(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<void> {
    const dialogue = await this.reading.publicView(slug);
    const typed = typedIn(body);
    const once = onceOf(typed, `${request.deviceHash} register ${dialogue.id}`);
    const show = { dialogue, sendKey: typed['key'] ?? newSendKey(), typed, errors: [], refusal: null, doorCode: null };
    try {
      const values = filledIn(typed, 'key', 'consent');
      const kind = values['businessName'] ? 'business' : 'individual';
      const dto = await checked(RegisterDto, { ...values, kind, consent: ticked(typed['consent']) });
      const { doorCode } = await this.registrations.register(dialogue.id, dto, request.deviceHash, once);
      this.pages.send(request, reply.status(201), 'register', { ...show, doorCode });
    } catch (error) {
      const refused = refusedAs(error, this.pages.languageOf(request));
      this.pages.send(request, reply.status(refused.status), 'register', {
        ...show,
        errors: refused.errors,
        refusal: refused.refusal,
      });
    }
  }

  /** For the printed receipt: it leads to the look-up and carries no code. */
  private trackQr() {
    const address = `${this.config.publicUrl.origin}/track`;
    return { address, drawn: this.pages.qr(address) };
  }
}
