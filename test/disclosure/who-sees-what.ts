import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createLogger } from '../../src/common/logging.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { type Engine, openTestApp, type TestApp } from '../support/test-app.js';
import { type Kind, kinds } from './canaries.js';
import { deciding, isOfTheHouse, reaching, watching } from './groups.js';
import { Sightings } from './matrix.js';
import { plant, type Planted, unplanted } from './plant.js';
import { makeReaders, purpose, readAll, readAsAuthors, readPaper, type Reader } from './readers.js';
import { sendEverywhere, sendInVain } from './senders.js';
import { watchAll } from './screens.js';
import { makeWorld, type World } from './world/world.js';

/** Of another ward, or of another dialogue of this one. */
const elsewhere = ['foreign organiser', 'foreign head', 'moderator before', 'chair before'];

/** Words that everybody may read once somebody has accepted or checked them, and names of authorities and those who answer. */
const read = [
  'opinion.text',
  'opinion.public_text',
  'spoken_reply.text',
  'pledge.said_by',
  'escalation.body_name',
  'floor.answering_name',
];

/** What no list may say, however it is rewritten. */
const rules: {
  it: string;
  readers: string[];
  kinds: readonly Kind[];
  /** Also by whether visitors read it. */
  except: (planted: Planted, isOpen: boolean) => boolean;
}[] = [
  { it: 'no contact for those who decide, in any way', readers: deciding, kinds: reaching, except: () => false },
  {
    it: 'no contact for those who only watch, visitors, and on paper',
    readers: [...watching, 'receptionist', 'visitor', 'paper', 'log'],
    kinds: reaching,
    except: () => false,
  },
  {
    it: 'no name for those who only watch, unless everybody reads the words',
    readers: [...watching, 'log'],
    kinds: ['name'],
    except: ({ place, label }) =>
      read.includes(place) ||
      // On the floor, and agreed to be named.
      (place.startsWith('author.') && label === 'floor'),
  },
  {
    it: 'nothing for those of another ward or dialogue that visitors do not read',
    readers: elsewhere,
    kinds,
    except: ({ label }, isOpen) => isOpen || label === 'earlier',
  },
  {
    it: 'nothing of the author of a matter that is to be kept, for the department that has it and beside it',
    readers: ['handling officer', 'handling head', ...deciding, 'paper', 'visitor'],
    kinds,
    except: ({ place, label }) => !(place.startsWith('author.') && label === 'kept'),
  },
];

/** Routes that have nothing to give in this world. */
const unanswerable = ['GET /j/:code'];

const listFile = new URL('who-sees-what.txt', import.meta.url);

/**
 * Canaries (a name, a phone number, a personal number, an e-mail address) in everything that a stranger or an officer can
 * fill, read by everybody in every way. Who saw which is one list, reviewed as a whole.
 */
export const whoSeesWhat = (engine: Engine): void => {
  let app: TestApp;
  let world: World;
  let planted: Planted[];
  const log: string[] = [];
  let failed: number;
  const seen = new Sightings();

  beforeAll(async () => {
    app = await openTestApp(engine, {
      listen: true,
      log: createLogger('trace', { write: (line) => void log.push(line) }),
    });
    const seeded = await seedOrganisation(app);
    const { accountId } = await signIn(app, 'organiser');
    world = await makeWorld(app, seeded, accountId);
    world.labels.set(accountId, 'an officer');
    planted = await plant(app, world);
    const readers = await makeReaders(app, world);
    for (const reader of readers) seen.add(reader.name, await readAll(app, world, reader));
    for (const [name, reads] of await watchAll(app, world, readers)) seen.add(name, reads);
    seen.add('authors', await readAsAuthors(app, world));
    seen.add('paper', await readPaper(app, world, readers.find(({ name }) => name === 'operator') as Reader));
    const organiser = readers.find(({ name }) => name === 'organiser') as Reader;
    await sendEverywhere(app, planted, organiser);
    failed = await sendInVain(app, planted, world);
    seen.add('log', [
      { text: log.join(''), from: 'log', onRequest: false, owesEntry: false, answered: log.length > 0 },
    ]);
  });
  afterAll(() => app.close());

  it('logs a failing statement', () => {
    expect(failed).toBe(500);
    expect(log.filter((line) => line.includes('no such table: author'))).toHaveLength(1);
  });

  it('has a canary in every column that anybody fills', () => {
    expect(unplanted(app, planted)).toEqual([]);
  });

  it('asks for everything that can be read, and is answered', () => {
    expect([...seen.asked].filter((from) => !seen.answered.has(from))).toEqual(unanswerable);
  });

  it.each(rules)('$it', ({ readers, kinds: kept, except }) => {
    const isOpen = (kind: Kind, index: number): boolean => seen.freely('visitor', kind, index).length > 0;
    const own = planted.flatMap((one, index) =>
      kept
        .filter((kind) => !isOfTheHouse(one) && !except(one, isOpen(kind, index)))
        .map((kind) => ({ ...one, kind, index })),
    );
    const leaks = readers.flatMap((reader) =>
      own.flatMap(({ place, label, kind, index }) =>
        [...seen.freely(reader, kind, index), ...seen.onRequest(reader, kind, index)].map(
          (from) => `${reader}: ${kind} of ${place} (${label}) in ${from}`,
        ),
      ),
    );
    expect(leaks).toEqual([]);
  });

  it('has an entry in the trail for everything handed out for a purpose', async () => {
    const [entries] = await app.reader.rows<{ n: number }>(
      `SELECT CAST(count(*) AS int) AS n FROM trail_entry
       WHERE verb IN ('see-contact', 'export-record', 'export-guests') AND reason = ?`,
      [purpose],
    );
    expect(seen.owed).toBeGreaterThan(0);
    expect(entries).toEqual({ n: seen.owed });
  });

  it('is as listed (UPDATE_DISCLOSURE=1 rewrites the list for review)', () => {
    const present = `${seen.print(planted)}\n`;
    if (process.env['UPDATE_DISCLOSURE']) writeFileSync(listFile, present);
    expect(present.split('\n')).toEqual(readFileSync(listFile, 'utf8').split('\n'));
  });
};
