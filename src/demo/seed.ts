import { PasswordService } from '../auth/password.service.js';
import type { INestApplicationContext } from '@nestjs/common';
import { type LocalDate, localDateOf } from '../common/local-date.js';
import { slugOf } from '../contract/text/slug.js';
import { initials } from '../contract/text/vietnamese-name.js';
import type { Tx } from '../database/transaction.js';
import { answeredOn, scheduleAfterwards } from './afterwards.js';
import { addMember, addOrganisation, addStructure, Cast, type Member } from './cast.js';
import { scheduleNeighbour, schedulePlan } from './upcoming.js';
import { scheduleHistory } from './history.js';
import { People } from './people.js';
import { Play } from './play.js';
import { type DemoServices, demoServices } from './demo-services.js';
import { dongHa } from './scenarios/dong-ha.js';
import { haDongCouncil } from './scenarios/ha-dong-council.js';
import { tayHo } from './scenarios/tay-ho.js';
import { thanhXuan } from './scenarios/thanh-xuan.js';
import { haDong } from './scenarios/ha-dong.js';
import { lastDialogue, minhKheLast } from './scenarios/minh-khe-last.js';
import { minhKhe } from './scenarios/minh-khe.js';
import { thanhMau } from './scenarios/thanh-mau.js';
import type { CastScenario, Scenario } from './scenarios/scenario.js';
import { scheduleToday } from './today.js';
import { rememberIn, type DemoRecord } from './record.js';
import { peopleOf, wardPeople } from './staff.js';

/** The password of all demo accounts. */
export const demoPassword = 'doi-thoai-minh-khe';

/** The five real events, as far as reported. */
export const history = [thanhXuan, tayHo, haDong, dongHa, haDongCouncil];

export class Seeder {
  private readonly services: DemoServices;
  private readonly people = new People();
  private readonly record: DemoRecord = { state: 'seeding', dialogues: [], accounts: [] };
  private readonly organisations = new Map<string, string>();
  private passwordHash = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly say: (line: string) => void,
  ) {
    this.services = demoServices(app);
  }

  /** Seeds past, present and future dialogues; afterwards the clock continues from where it was. */
  async seed(): Promise<DemoRecord> {
    const { clock } = this.services;
    const now = clock.now();
    const ahead = now.getTime() - Date.now();
    this.passwordHash = await this.app.get(PasswordService).hash(demoPassword);
    await this.remember();
    try {
      for (const scenario of history) await this.history(scenario, now);
      await this.ward(now);
    } finally {
      clock.set(new Date(Date.now() + ahead));
    }
    this.record.state = 'ready';
    await this.remember();
    return this.record;
  }

  /** One past event, in an organisation of its own. */
  async history(scenario: Scenario, now: Date): Promise<void> {
    await this.play(await this.cast(scenario, peopleOf(scenario.key)), scenario, now);
  }

  private async play(cast: Cast, scenario: Scenario, now: Date, tellMore?: typeof scheduleAfterwards): Promise<Play> {
    this.say(`${scenario.organisation.shortName}: ${scenario.dialogue.title}`);
    const play = new Play(this.services, cast, this.people);
    const timeline = scheduleHistory(play, scenario);
    tellMore?.(timeline, play, scenario);
    await timeline.run(this.services.clock, now);
    this.record.dialogues.push({ scenario: scenario.key, id: play.id });
    return play;
  }

  private async ward(now: Date): Promise<void> {
    const cast = await this.cast(minhKhe, wardPeople);
    const today = localDateOf(now);
    const last = minhKheLast(today);
    const lived = await this.play(cast, last, now, scheduleAfterwards);
    const followed = last.opinions.find((one) => one.assignment && answeredOn(one, last.dialogue.heldOn));
    if (followed) this.record.followed = lived.receiptOf(followed);
    const running = new Play(this.services, cast, this.people);
    this.say(`${minhKhe.organisation.shortName}: đối thoại đang diễn ra hôm nay, ${today}`);
    await scheduleToday(running, now, lastDialogue(today).next).run(this.services.clock, now);
    this.record.dialogues.push({ scenario: 'minh-khe-today', id: running.id });
    await this.coming('minh-khe-plan', new Play(this.services, cast, this.people), schedulePlan, now);
    const neighbour = await this.cast(thanhMau, peopleOf('thanh-mau'));
    await this.coming('thanh-mau', new Play(this.services, neighbour, this.people), scheduleNeighbour, now);
  }

  private async coming(scenario: string, play: Play, tell: typeof schedulePlan, now: Date): Promise<void> {
    await tell(play, now).run(this.services.clock, now);
    this.record.dialogues.push({ scenario, id: play.id });
  }

  private async cast(scenario: CastScenario, members: readonly Member[]): Promise<Cast> {
    const { parent: parentName, ...given } = scenario.organisation;
    const { clock, transaction } = this.services;
    clock.set(new Date(`${given.from}T01:00:00Z`));
    const cast = await transaction.run(async (tx) => {
      const parentId = parentName === null ? null : await this.parent(tx, parentName, given.from);
      const id = await addOrganisation(tx, given, parentId);
      this.organisations.set(given.name, id);
      const made = new Cast(id, given.name, parentId && parentName ? { id: parentId, name: parentName } : null);
      await addStructure(tx, made, scenario);
      for (const member of members) await addMember(tx, made, member, this.passwordHash, given.from);
      return made;
    });
    for (const { role, organisation, department: key, email } of cast.members) {
      const department = scenario.departments.find((one) => one.key === key)?.name;
      this.record.accounts.push({ role, organisation, ...(department ? { department } : {}), email });
    }
    return cast;
  }

  /** The organisation above, of which only the name is known. */
  private async parent(tx: Tx, name: string, from: LocalDate): Promise<string> {
    const known = this.organisations.get(name);
    if (known) return known;
    const called = name.replace('UBND ', '');
    const shortName = called.charAt(0).toUpperCase() + called.slice(1);
    const level = called.startsWith('tỉnh') ? 'tỉnh' : 'thành phố';
    const code = initials(shortName).replaceAll('.', '');
    const given = { name, shortName, slug: slugOf(name), code, level, from, until: null, yearlyDuty: null };
    const id = await addOrganisation(tx, given, null);
    this.organisations.set(name, id);
    return id;
  }

  private remember(): Promise<void> {
    return this.services.transaction.run((tx) => rememberIn(tx, this.record));
  }
}
