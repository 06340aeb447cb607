import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { Line, ListOf, LocalDay, Prose } from '../../../common/validation/fields.js';
import { given } from '../../../common/validation/when.js';
import { isDecimal } from '../../../contract/decimal.js';
import {
  type FigureRow,
  type FigureRule,
  type FigureTable,
  plotKinds,
  rowKinds,
  ruleKinds,
} from '../../../contract/figures.js';
import { VersionedDto } from '../../planning/dto/change-dialogue.dto.js';

const keyShape = /^[a-z0-9-]{1,36}$/;
const isKey = (value: unknown): boolean => typeof value === 'string' && keyShape.test(value);

const key = { type: String, pattern: keyShape.source };
const Key = (): PropertyDecorator => applyDecorators(given('rowKey', isKey, 'key-invalid'), ApiProperty(key));
const Keys = (): PropertyDecorator =>
  applyDecorators(given('rowKeys', isKey, 'key-invalid', true), ApiProperty({ ...key, isArray: true }));
const Exact = (): PropertyDecorator =>
  applyDecorators(
    given('exact', isDecimal, 'decimal-invalid'),
    ApiProperty({ type: String, nullable: true, example: '516.5' }),
  );

export class FigureRowDto implements Partial<FigureRow> {
  /** Chosen by the client; the table's rules refer to rows by it. */
  @Key() key: string;
  @IsIn(rowKinds) kind: FigureRow['kind'];
  @Line(200) label: string;
  /** An exact decimal; null if `said` is given instead, or nothing yet. */
  @IsOptional() @Exact() value?: string | null;
  /** `hơn 10` */
  @IsOptional() @Line(80) said?: string | null;
  @IsOptional() @Exact() atLeast?: string | null;
  @IsOptional() @Line(40) unit?: string | null;
  @IsOptional() @Line(300) note?: string | null;
}

export class FigureRuleDto implements Partial<FigureRule> {
  @IsIn(ruleKinds) kind: FigureRule['kind'];
  @Key() whole: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @Keys() parts: string[];
  /** For `times`: the whole is its only part times this. */
  @IsOptional() @Exact() factor?: string | null;
  /** Why it does not hold; published with the figures. */
  @IsOptional() @Prose(1000) explanation?: string | null;
}

export class FigureTableDto implements Partial<Omit<FigureTable, 'rows' | 'rules'>> {
  @Line(300) title: string;
  @IsOptional() @Line(300) source?: string | null;
  /** Counted up to this local date. */
  @IsOptional() @LocalDay() asOf?: string | null;
  @IsOptional() @Prose(2000) note?: string | null;
  @IsIn(plotKinds) plot: FigureTable['plot'];
  @ListOf(() => FigureRowDto, 100) rows: FigureRowDto[];
  @ListOf(() => FigureRuleDto, 30) rules: FigureRuleDto[];
}

/** The whole report; saved even if it does not add up, which the response then says. */
export class SaveBackgroundDto extends VersionedDto {
  @ListOf(() => FigureTableDto, 20) tables: FigureTableDto[];
}

export class PublishBackgroundDto extends VersionedDto {
  /** What was corrected and why; required once an edition is public. */
  @IsOptional() @Prose(2000) reason?: string | null;
}
