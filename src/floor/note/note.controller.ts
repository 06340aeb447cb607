import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit, Idempotent } from '../../auth/decorators.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { NoteView, SendNoteDto } from './dto/note.dto.js';
import { NoteService } from './note.service.js';

@ApiTags('floor')
@Controller('api/v1')
export class NoteController {
  constructor(private readonly notes: NoteService) {}

  @Post('dialogues/:id/notes')
  @Permit('note.send')
  send(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { text }: SendNoteDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<NoteView> {
    return this.notes.send(me, id, text, once);
  }

  @Post('notes/:id/seen')
  @HttpCode(200)
  @Permit('note.see')
  seen(@Me() me: Actor, @Param('id') id: string): Promise<NoteView> {
    return this.notes.seen(me, id);
  }
}
