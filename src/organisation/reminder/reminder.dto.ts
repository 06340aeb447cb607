import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsInt, Max, Min } from 'class-validator';

/** When staff are told of tasks, counted in working days of the organisation's calendar. */
export class RemindersDto {
  /** Hour of the daily digest, local time. It is sent on working days. */
  @IsInt() @Min(0) @Max(23) digestHour: number;

  /** Told when so many working days are left. */
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(60, { each: true })
  beforeDays: number[];

  /** Told on the due date; if that is a day off, on the last working day before. */
  @IsBoolean() onDueDay: boolean;

  /** Told on the first working day after the due date and every so many from then on; 0: never. */
  @IsInt() @Min(0) @Max(30) overdueEvery: number;

  /** A new task with at most so many working days is told at once; 0: only those due today. */
  @IsInt() @Min(0) @Max(30) urgentWithin: number;
}

/** The settings in force; the product's own until an administrator has chosen others. */
export class RemindersView extends RemindersDto {}
