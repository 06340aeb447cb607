// A bare Nest application: Fastify adapter, TypeORM on SQLite, validation pipe, swagger. FILE=path.
import 'reflect-metadata';
import { Body, Controller, HttpCode, Inject, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { getRepositoryToken, TypeOrmModule } from '@nestjs/typeorm';
import { IsString, MaxLength } from 'class-validator';
import { EntitySchema } from 'typeorm';
import { loadSqliteDriver } from '../../dist/database/sqlite-driver.js';

const Opinion = new EntitySchema({
  name: 'opinion',
  columns: {
    id: { type: 'integer', primary: true, generated: true },
    kind: { type: 'varchar', length: 16 },
    name: { type: 'varchar', length: 120 },
    phone: { type: 'varchar', length: 16 },
    text: { type: 'text' },
    receivedAt: { type: 'varchar', length: 24 },
  },
});

class SubmitDto {}
for (const [field, max] of [
  ['kind', 16],
  ['name', 120],
  ['phone', 16],
  ['text', 5000],
]) {
  IsString()(SubmitDto.prototype, field);
  MaxLength(max)(SubmitDto.prototype, field);
}

class Opinions {
  constructor(repository) {
    this.repository = repository;
  }
  async submit(dto) {
    const { identifiers } = await this.repository.insert({ ...dto, receivedAt: new Date().toISOString() });
    return identifiers[0];
  }
}
Controller('opinions')(Opinions);
Inject(getRepositoryToken(Opinion))(Opinions, undefined, 0);
const method = Object.getOwnPropertyDescriptor(Opinions.prototype, 'submit');
Reflect.defineMetadata('design:paramtypes', [SubmitDto], Opinions.prototype, 'submit');
Post()(Opinions.prototype, 'submit', method);
HttpCode(201)(Opinions.prototype, 'submit', method);
Body()(Opinions.prototype, 'submit', 0);

class App {}
Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'better-sqlite3',
      driver: loadSqliteDriver(),
      database: process.env.FILE,
      entities: [Opinion],
      synchronize: true,
      enableWAL: true,
      prepareDatabase: (db) => void db.pragma('synchronous = FULL'),
    }),
    TypeOrmModule.forFeature([Opinion]),
  ],
  controllers: [Opinions],
})(App);

const app = await NestFactory.create(App, new FastifyAdapter(), { logger: ['error'] });
app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
SwaggerModule.setup('docs', app, SwaggerModule.createDocument(app, new DocumentBuilder().build()));
await app.listen(0, '127.0.0.1');
console.log(`READY ${await app.getUrl()}`);
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
