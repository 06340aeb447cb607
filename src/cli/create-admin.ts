import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { validateSync, type ValidationError } from 'class-validator';
import { plainToInstance } from 'class-transformer';
import { AppModule } from '../app.module.js';
import { Clock } from '../common/clock.js';
import { createLogger } from '../common/logging.js';
import { ruleMessage, ruleOf } from '../common/validation/rule-message.js';
import { ConfigError, readConfig } from '../config/config.js';
import { explainFailure } from '../explain-failure.js';
import { Refusal } from '../common/problem/refusal.js';
import type { FieldProblem } from '../contract/problems.js';
import { isUniqueViolation } from '../common/problem/database-errors.js';
import { Transaction } from '../database/transaction.js';
import { FirstAdministratorDto, FirstOrganisationDto } from '../account/set-up/dto/set-up.dto.js';
import { SetUpService } from '../account/set-up/set-up.service.js';

const usage = `node dist/cli/create-admin.js --email ten@donvi.example --name "Họ và tên" --slug minh-khe \\
  [--organisation "Ủy ban nhân dân phường Minh Khê" --short "UBND phường Minh Khê" --code MK --level "phường"]

Creates an account that administers the organisation with this slug; the bracketed words are needed when there is none yet.
The password is asked for, or read from standard input. It is never an argument: arguments can be read by everybody on the machine.`;

class Stop extends Error {}

async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    let text = '';
    for await (const chunk of process.stdin) text += String(chunk);
    return text.replace(/\r?\n$/, '');
  }
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const ask = async (question: string): Promise<string> => {
    process.stderr.write(question);
    const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
    const answer = await lines.question('');
    lines.close();
    process.stderr.write('\n');
    return answer;
  };
  const password = await ask('Password: ');
  if (password !== (await ask('Once more: '))) throw new Stop('The two passwords differ.');
  return password;
}

function checked<T extends object>(dto: new () => T, values: object): T {
  const instance = plainToInstance(dto, values);
  const errors: ValidationError[] = validateSync(instance);
  if (errors.length === 0) return instance;
  throw new Stop(
    errors
      .map(
        (error) =>
          `${error.property}: ${ruleMessage(ruleOf(Object.keys(error.constraints ?? {})[0] ?? '', error), 'en')}`,
      )
      .join('\n'),
  );
}

const refused = (errors: readonly FieldProblem[]): string =>
  errors.map(({ field, rule }) => `${field}: ${ruleMessage({ rule }, 'en')}`).join('\n');

async function main(): Promise<string> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      email: text,
      name: text,
      slug: text,
      organisation: text,
      short: text,
      code: text,
      level: text,
      help: { type: 'boolean' },
    },
  });
  if (values.help || !values.email || !values.name || !values.slug) throw new Stop(usage);
  const config = readConfig(process.env);
  const log = createLogger('error');
  const clock = new Clock();
  const app = await NestFactory.createApplicationContext(AppModule.for(config, clock, log), {
    logger: false,
    abortOnError: false,
  }).catch((error: unknown) => {
    throw explainFailure(error, config) ?? error;
  });
  try {
    const administrator = checked(FirstAdministratorDto, {
      email: values.email,
      name: values.name,
      password: await readPassword(),
    });
    const known = await app.get(SetUpService).knows(values.slug);
    const organisation = known
      ? { slug: values.slug }
      : checked(FirstOrganisationDto, {
          slug: values.slug,
          name: values.organisation,
          shortName: values.short ?? values.organisation,
          code: values.code,
          level: values.level,
        });
    const passwordHash = await app.get(SetUpService).hashOfFirst(administrator, organisation, 'password');
    await app
      .get(Transaction)
      .run((tx) => app.get(SetUpService).establish(tx, organisation, administrator, passwordHash));
    return `${administrator.email} administers ${values.slug}.`;
  } catch (error) {
    if (error instanceof Refusal && error.details.errors) throw new Stop(refused(error.details.errors));
    throw isUniqueViolation(error) ? new Stop('There is an account with this e-mail address.') : error;
  } finally {
    await app.close();
  }
}

try {
  process.stdout.write(`${await main()}\n`);
} catch (error) {
  const expected =
    error instanceof Stop ||
    error instanceof ConfigError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!expected) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof ConfigError ? error.exitCode : 1;
}
