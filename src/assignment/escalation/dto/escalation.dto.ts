import { Prose } from '../../../common/validation/fields.js';
import { OnVersionDto } from '../../dto/assignment.dto.js';

export class AnswerEscalationDto extends OnVersionDto {
  @Prose(10_000) answer: string;
}
