import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceCookie } from '../auth/cookies.js';
import { Permit } from '../auth/decorators.js';
import { tokenIn } from '../auth/device.service.js';
import { CONFIG } from '../common/common.module.js';
import type { Config } from '../config/config.js';
import { declineTexts } from '../contract/decline.js';
import { declineReasons } from '../contract/opinion.js';
import type { Typed } from '../contract/pages.js';
import { DialogueQueries } from '../dialogue/dialogue.queries.js';
import { RegisterDto } from '../invitation/guest/dto/guest.dto.js';
import { RegistrationService } from '../invitation/registration.service.js';
import { SubmitOpinionDto } from '../opinion/submission/dto/submit-opinion.dto.js';
import type { OpinionReceiptView } from '../opinion/submission/dto/receipt.view.js';
import { Channels } from '../messaging/channels.service.js';
import { AskToSpeakDto } from '../opinion/submission/dto/speak-request.dto.js';
import { type Sender, SubmissionService } from '../opinion/submission/submission.service.js';
import { PublishedAnswerQueries } from '../report/public/published-answer.queries.js';
import {
  checked,
  filledIn,
  keyPlace,
  newSendKey,
  onceOf,
  refusedAs,
  sameFormOf,
  ticked,
  typedIn,
  withSendKey,
} from './form.js';
import { DialoguePages } from './dialogue-page.js';
import { Pages } from './pages.js';

/** Home and dialogue pages, with forms as plain POST; everything works without JavaScript. */
@ApiExcludeController()
@Controller()
export class PublicController {
  constructor(
    private readonly pages: Pages,
    private readonly queries: DialogueQueries,
    private readonly dialogues: DialoguePages,
    private readonly answers: PublishedAnswerQueries,
    private readonly submissions: SubmissionService,
    private readonly registrations: RegistrationService,
    private readonly channels: Channels,
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
    await this.pages.sendShared(request, reply, 'home', {}, async () => {
      const [coming, past, answered] = await Promise.all([
        this.queries.listPublic({ when: 'coming', ...organisation }),
        this.queries.listPublic({ when: 'past', ...organisation }),
        this.answers.search({ limit: 3, ...organisation }),
      ]);
      const names = new Set([...coming.items, ...past.items].map((one) => one.organisationName));
      const [only] = names;
      return {
        organisation: (names.size === 1 && only) || 'Đối Thoại',
        coming: coming.items.map((one) => ({ ...one, daysLeft: this.dialogues.daysLeft(one.heldOn) })),
        past: past.items,
        answered: answered.items,
        url: `${this.config.publicUrl.origin}/`,
      };
    });
  }

  @Get('d/:slug')
  @Permit('public.read')
  async dialogue(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    const isOwn = await this.dialogues.isKnown(request);
    await this.pages.sendShared(request, reply, 'dialogue', { isOwn }, async () => {
      const page = await this.dialogues.of(slug, isOwn ? request.deviceHash : undefined);
      return { ...page, url: `${this.config.publicUrl.origin}/d/${page.dialogue.slug}` };
    });
  }

  @Get('d/:slug/submit')
  @Permit('public.read')
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string): Promise<void> {
    await this.blank(request, reply, 'submit', slug);
  }

  @Post('d/:slug/submit')
  @Permit('opinion.submit')
  async submit(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.answer(request, reply, 'submit', slug, body, async (dialogueId, typed, sender) => {
      const values = filledIn(typed, 'key', 'consent', 'wantsToSpeak', 'keepIdentity', 'invitation');
      const tick = (name: string): Record<string, boolean> => ({ [name]: ticked(typed[name]) });
      const ticks = { ...tick('consent'), ...tick('wantsToSpeak'), ...tick('keepIdentity') };
      return this.submissions.submit(dialogueId, await checked(SubmitOpinionDto, { ...values, ...ticks }), sender);
    });
  }

  @Get('d/:slug/speak')
  @Permit('public.read')
  async speakForm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    await this.blank(request, reply, 'speak', slug);
  }

  @Post('d/:slug/speak')
  @Permit('opinion.submit')
  async speak(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.answer(request, reply, 'speak', slug, body, async (dialogueId, typed, sender) => {
      const values = filledIn(typed, 'key', 'consent', 'invitation');
      const dto = await checked(AskToSpeakDto, { ...values, consent: ticked(typed['consent']) });
      return this.submissions.askToSpeak(dialogueId, dto, sender);
    });
  }

  @Get('d/:slug/register')
  @Permit('public.read')
  async registerForm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    const read = async () => {
      const dialogue = await this.queries.getPublic(slug);
      const blank = { typed: {}, errors: [], refusal: null, doorCode: null, challenge: null, withoutScript: null };
      return { dialogue, sendKey: keyPlace, ...blank };
    };
    await this.pages.sendShared(request, reply, 'register', {}, read, withSendKey);
  }

  @Post('d/:slug/register')
  @Permit('registration.create')
  async register(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<void> {
    const dialogue = await this.queries.getPublic(slug);
    const { challenge: solution, ...typed } = typedIn(body);
    const once = onceOf(typed, `${request.deviceHash} register ${dialogue.id}`);
    const blank = { errors: [], refusal: null, doorCode: null, challenge: null, withoutScript: null };
    const show = { dialogue, sendKey: typed['key'] ?? newSendKey(), typed, ...blank };
    try {
      const values = filledIn(typed, 'key', 'consent');
      const kind = values['businessName'] ? 'business' : 'individual';
      const dto = await checked(RegisterDto, { ...values, kind, consent: ticked(typed['consent']) });
      const { doorCode } = await this.registrations.register(
        dialogue.id,
        dto,
        request.deviceHash,
        once,
        request.caller && { ...request.caller, solution },
      );
      await this.pages.send(request, reply.status(201), 'register', { ...show, doorCode });
    } catch (error) {
      const refused = refusedAs(error, request, this.pages.languageOf(request));
      await this.pages.send(request, reply.status(refused.status), 'register', {
        ...show,
        errors: refused.errors,
        refusal: refused.refusal,
        challenge: refused.challenge,
        withoutScript: refused.withoutScript,
      });
    }
  }

  private async blank(
    request: FastifyRequest,
    reply: FastifyReply,
    page: 'submit' | 'speak',
    slug: string,
  ): Promise<void> {
    const read = async () => {
      const dialogue = await this.queries.getPublic(slug);
      const blank = {
        typed: {},
        errors: [],
        refusal: null,
        receipt: null,
        withoutScript: null,
        ...this.beside(request, page),
      };
      return { dialogue, sendKey: keyPlace, ...blank };
    };
    await this.pages.sendShared(request, reply, page, {}, read, withSendKey);
  }

  /** Answers with the receipt on the same page, or with the form as filled in and its errors. */
  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    page: 'submit' | 'speak',
    slug: string,
    body: unknown,
    send: (dialogueId: string, typed: Typed, sender: Sender) => Promise<OpinionReceiptView>,
  ): Promise<void> {
    const dialogue = await this.queries.getPublic(slug);
    const typed = typedIn(body);
    // What was withdrawn may be sent again, word for word.
    const withdrawn = await this.dialogues.countWithdrawn(dialogue.id, request.deviceHash);
    const sender: Sender = {
      actor: undefined,
      deviceHash: request.deviceHash,
      caller: request.caller,
      invitation: typed['invitation'],
      once: sameFormOf(
        typed,
        `${request.deviceHash} ${page} ${dialogue.id} ${withdrawn}`,
        tokenIn(request.cookies[deviceCookie(this.config)]),
      ),
    };
    const blank = { errors: [], refusal: null, receipt: null, withoutScript: null, ...this.beside(request, page) };
    const show = { dialogue, sendKey: typed['key'] ?? newSendKey(), typed, ...blank };
    try {
      const receipt = await send(dialogue.id, typed, sender);
      await this.pages.send(request, reply.status(201), page, { ...show, receipt });
    } catch (error) {
      const { status, errors, refusal, withoutScript } = refusedAs(error, request, this.pages.languageOf(request));
      await this.pages.send(request, reply.status(status), page, { ...show, errors, refusal, withoutScript });
    }
  }

  /** Further data of a form's page: for the printed receipt a QR code of the look-up page, without the tracking code. */
  private beside(request: FastifyRequest, page: 'submit' | 'speak') {
    const language = this.pages.languageOf(request);
    const address = `${this.config.publicUrl.origin}/track`;
    return {
      ...(page === 'submit' ? { declines: declineReasons.map((reason) => declineTexts[reason][language]) } : {}),
      trackQr: { address, drawn: this.pages.qr(address) },
      channels: this.channels.names,
    };
  }
}
