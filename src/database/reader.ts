import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Row, rows, type Value } from './sql.js';

/** Reads committed rows outside any transaction. */
@Injectable()
export class Reader {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  get manager(): EntityManager {
    return this.source.manager;
  }

  /** One statement, hence one consistent state; `?` placeholders on both databases. */
  async rows<T = Row>(sql: string, values: readonly Value[] = []): Promise<T[]> {
    const runner = this.source.createQueryRunner();
    try {
      return await rows<T>(runner, sql, values);
    } finally {
      if (this.source.options.type === 'postgres') await runner.release();
    }
  }
}
