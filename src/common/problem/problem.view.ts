import { ApiProperty } from '@nestjs/swagger';
import { type FieldProblem, type ProblemBody, type ProblemCode, problems } from '../../contract/problems.js';

export class FieldProblemView implements FieldProblem {
  field: string;
  rule: string;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } })
  params?: Record<string, string | number>;
  message: string;
}

/** RFC 9457 problem+json. */
export class ProblemView implements ProblemBody {
  type: string;
  title: string;
  status: number;
  @ApiProperty({ enum: Object.keys(problems), enumName: 'ProblemCode' }) code: ProblemCode;
  /** The sentence in the caller's language. */
  detail: string;
  requestId?: string;
  @ApiProperty({ type: () => [FieldProblemView] }) errors?: FieldProblemView[];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The present state, with 409.' })
  present?: unknown;
}
