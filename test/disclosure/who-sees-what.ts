import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createLogger } from '../../src/common/logging.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { type Engine, openTestApp, type TestApp } from '../support/test-app.js';
import { type Kind, kinds } from './canaries.js';
import { Sightings } from './matrix.js';
import { plant, type Planted, unplanted } from './plant.js';
import { makeReaders, purpose, readAll, readAsAuthors, readPaper, type Reader } from './readers.js';
import { makeWorld, type World } from './world.js';

/** What the house says of itself and publishes as it stands, and names of its officers. */
const ofTheHouse: readonly string[] = [
  'organisation',
  'department',
  'field',
  'procedure',
  'calendar_day',
  'account',
  'dialogue',
  'agenda_item',
  'notice',
  'background_report',
  'background_edition',
  'paper',
  'lease.name',
  'decision.chair_name',
  'directive.chair_name',
  'correction.maker_name',
  'backstage_note.sender_name',
  'trail_entry.on_behalf_of',
];
const isOfTheHouse = ({ place, label }: Planted): boolean =>
  ofTheHouse.some((one) => place === one || place.startsWith(`${one}.`)) ||
  // Approved by four eyes.
  (['answer.text', 'answer.legal_basis'].includes(place) && label === 'published');

const deciding = ['chair', 'operator', 'leader'];
const watching = ['oversight', 'other officer', 'superior', 'admin', 'records clerk', 'community head'];
const reaching: readonly Kind[] = ['phone', 'id', 'email'];

/** Words that everybody may read once a moderator has accepted them, and names of authorities and those who answer. */
const read = ['opinion.text', 'opinion.public_text', 'pledge.said_by', 'escalation.body_name', 'floor.answering_name'];

/** What no list may say, however it is rewritten. */
const rules: { it: string; readers: string[]; kinds: readonly Kind[]; except: (planted: Planted) => boolean }[] = [
  { it: 'no contact for those who decide, in any way', readers: deciding, kinds: reaching, except: () => false },
  {
    it: 'no contact for those who only watch, visitors, and on paper',
    readers: [...watching, 'receptionist', 'visitor', 'paper', 'log', 'foreign organiser'],
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
  const seen = new Sightings();

  beforeAll(async () => {
    app = await openTestApp(engine, { log: createLogger('trace', { write: (line) => void log.push(line) }) });
    const seeded = await seedOrganisation(app);
    const { accountId } = await signIn(app, 'organiser');
    world = await makeWorld(app, seeded, accountId);
    world.labels.set(accountId, 'an officer');
    planted = await plant(app, world);
    const readers = await makeReaders(app, world);
    for (const reader of readers) seen.add(reader.name, await readAll(app, world, reader));
    seen.add('authors', await readAsAuthors(app, world));
    seen.add('paper', await readPaper(app, world, readers.find(({ name }) => name === 'operator') as Reader));
    seen.add('log', [
      { text: log.join(''), from: 'log', onRequest: false, owesEntry: false, answered: log.length > 0 },
    ]);
  });
  afterAll(() => app.close());

  it('has a canary in every column that anybody fills', () => {
    expect(unplanted(app, planted)).toEqual([]);
  });

  it('asks for everything that can be read, and is answered', () => {
    expect([...seen.asked].filter((from) => !seen.answered.has(from))).toEqual(unanswerable);
  });

  it.each(rules)('$it', ({ readers, kinds: kept, except }) => {
    const own = planted.flatMap((one, index) => (isOfTheHouse(one) || except(one) ? [] : [{ ...one, index }]));
    const leaks = readers.flatMap((reader) =>
      own.flatMap(({ place, label, index }) =>
        kept.flatMap((kind) =>
          [...seen.freely(reader, kind, index), ...seen.onRequest(reader, kind, index)].map(
            (from) => `${reader}: ${kind} of ${place} (${label}) in ${from}`,
          ),
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
