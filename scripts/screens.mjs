// Every screen in the states worth seeing. `npm run screenshots` takes a picture of each, and
// test/journeys/accessible.spec.ts checks each with axe; it fails if a route of the application is missing here.
//   name   selects pictures on the command line
//   path   the path, or a function returning it: (get) => path, where `get` reads the API with the account below
//   as     the account of Minh Khê; default: a citizen without one
//   sizes  window sizes; `whole` fills the screen and scrolls inside,
//          `paper` is a printed page without the page around it
//   before what is prepared through the API; `beforePage` the same in the browser; `act` what is done on the page to
//          reach the state; `after` undoes it
import {
  askedToSpeak,
  audienceOf,
  collected,
  entered,
  enteredOnPaper,
  longest,
  noteSeen,
  overtaken,
  raised,
  rehearsed,
} from './live-screen-states.mjs';
import {
  askedForCode,
  chairSays,
  corrected,
  cutOff,
  emptyEntries,
  enrolled,
  enrolling,
  forgotten,
  pending,
  pressed,
  printed,
  receiptOf,
  refused,
  sent,
  silenced,
  takenBack,
  trackWith,
  withoutSocket,
} from './screen-states.mjs';

const everywhere = ['phone', 'tablet', 'desktop'];
const chairs = ['phone', 'tablet', 'desktop', 'projector'];
const walls = ['projector', 'tablet'];

const idOf =
  (list, found = () => true) =>
  async (get) =>
    (await get(list)).items.find(found)?.id;
const at = (path, id) => async (get) => path.replace(':id', await id(get));

/** @returns {import("./screens.mjs").Screen[]} */
export function screensOf({ links, dialogues, followed }) {
  const path = (link) => link.slice(new URL(link).origin.length);
  const of = (scenario) => dialogues.find((one) => one.scenario === scenario);
  const [chair, hall, moderation, audience] = [links.chair, links.hall, links.moderation, links.audience].map(path);
  const resultIn = (state) => async (get) => {
    const { items } = await get(`public/dialogues/${last.slug}/results?limit=50`);
    return `/d/${last.slug}/results/${items.find((one) => one.state === state).number}`;
  };
  const reception = path(links.reception);
  const [today, last, plan, next] = ['today', 'last', 'plan'].map((it) => of(`minh-khe-${it}`)).concat(of('thanh-mau'));
  const opinions = `dialogues/${today.id}/opinions?limit=50`;
  const tasks = 'assignments?limit=50';
  const desk = `/console/dialogues/${today.id}`;
  const secretary = `/secretary/${today.id}`;
  const nextYear = new Date().getFullYear() + 1;

  const screens = [
    { name: 'home', path: '/' },
    { name: 'home-empty', path: '/?organisation=chua-co' },
    { name: 'dialogue', path: audience },
    { name: 'dialogue-cut-off', path: audience, ...cutOff },
    { name: 'dialogue-closed', path: `/d/${last.slug}` },
    { name: 'dialogue-announced', path: `/d/${next.slug}` },
    { name: 'dialogue-history', path: `/d/${of('thanh-xuan').slug}` },
    { name: 'figures-public', path: `${audience}/figures` },
    { name: 'figures-history', path: `/d/${of('thanh-xuan').slug}/figures` },
    { name: 'submit', path: `${audience}/submit` },
    { name: 'submit-errors', path: `${audience}/submit`, act: pressed('main form [type=submit]', '.errors') },
    { name: 'submit-business', path: `${audience}/submit`, act: pressed('#authorKind-business'), after: forgotten },
    { name: 'submit-offline', path: `${audience}/submit`, act: sent('offline'), after: forgotten },
    { name: 'submit-too-often', path: `${audience}/submit`, act: sent('tooOften'), after: forgotten },
    { name: 'submit-too-late', path: `${audience}/submit`, act: sent('tooLate'), after: forgotten },
    { name: 'receipt', path: `${audience}/submit`, act: sent('receipt'), after: forgotten },
    {
      name: 'receipt-printed',
      path: `${audience}/submit`,
      act: printed(sent('receipt')),
      after: forgotten,
      sizes: ['desktop'],
    },
    { name: 'speak', path: `${audience}/speak` },
    { name: 'speak-errors', path: `${audience}/speak`, act: pressed('main form [type=submit]', '.errors') },
    {
      name: 'speak-receipt',
      path: `${audience}/speak`,
      act: sent('receipt', { topic: 'Đèn đường' }),
      after: forgotten,
    },
    { name: 'shown-opinions', path: `${audience}/opinions?order=support` },
    { name: 'shown-opinions-found', path: `${audience}/opinions?q=ngo` },
    { name: 'shown-opinions-nothing', path: `${audience}/opinions?q=khong-co-gi` },
    { name: 'join', path: '/j' },
    { name: 'join-wrong', path: '/j/aaaaaa' },
    { name: 'answers', path: '/answers' },
    { name: 'answers-found', path: '/answers?q=giay' },
    { name: 'answers-nothing', path: '/answers?q=khong-co-gi' },
    { name: 'results', path: `/d/${last.slug}/results` },
    { name: 'results-found', path: `/d/${last.slug}/results?q=ngo&outcome=assigned` },
    { name: 'results-nothing', path: `/d/${last.slug}/results?q=khong-co-gi` },
    { name: 'result-declined', path: resultIn('declined') },
    { name: 'result-referred', path: resultIn('referred') },
    {
      name: 'result',
      path: async (get) => {
        const { items } = await get('public/answers?limit=1');
        return `/d/${items[0].dialogueSlug}/results/${items[0].number}`;
      },
    },
    { name: 'register', path: `/d/${next.slug}/register` },
    { name: 'register-errors', path: `/d/${next.slug}/register`, act: pressed('main form [type=submit]', '.errors') },
    { name: 'track', path: '/track' },
    {
      name: 'track-nothing',
      path: '/track',
      act: (page) => trackWith(page, { trackingCode: '0000-0000-0000', pin: '0000' }),
    },
    { name: 'track-found', path: '/track', act: async (page) => trackWith(page, await receiptOf(page, next.id)) },
    { name: 'track-answered', path: '/track', act: async (page) => trackWith(page, followed) },
    { name: 'opinions-public', path: `${audience}/opinions` },
    { name: 'not-found', path: '/d/khong-co' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-in-refused', path: '/sign-in', act: pressed('form [type=submit]', '.field--bad') },
    { name: 'sign-in-code', path: '/sign-in', act: askedForCode },
    { name: 'set-up', path: '/set-up' },
    { name: 'components', path: '/console/_components', sizes: ['phone', 'desktop'] },

    { name: 'hall', path: hall, whole: true, sizes: walls },
    { name: 'hall-dark', path: `${hall}&theme=dark`, whole: true, sizes: walls },
    { name: 'hall-second', path: `${hall}&second=en`, whole: true, sizes: walls },
    { name: 'hall-caption', path: `${hall}&view=caption`, whole: true, sizes: [...walls, 'desktop'] },
    { name: 'hall-long', path: hall, whole: true, sizes: walls, ...longest },
    { name: 'hall-long-second', path: `${hall}&second=en`, whole: true, sizes: walls, ...longest },
    { name: 'hall-rehearsal', path: hall, whole: true, sizes: walls, ...rehearsed },
    ...['welcome', 'figures', 'break', 'thanks'].map((slide) => ({
      name: `hall-${slide}`,
      path: hall,
      whole: true,
      sizes: walls,
      before: chairSays(today.id, 'slide', { slide }),
      after: chairSays(today.id, 'slide', { slide: null }),
    })),
    {
      name: 'hall-line',
      path: hall,
      whole: true,
      sizes: walls,
      before: chairSays(today.id, 'slide', {
        overlay: 'Xe biển số 29A-000.00 đỗ chắn cổng, đề nghị chủ xe ra di chuyển.',
      }),
      after: chairSays(today.id, 'slide', { overlay: null }),
    },
    {
      name: 'hall-paused',
      path: hall,
      whole: true,
      sizes: walls,
      before: chairSays(today.id, 'pause'),
      after: chairSays(today.id, 'resume'),
    },
    { name: 'hall-removed', path: `/hall/${today.id}?link=khong-dung`, whole: true, sizes: walls },

    { name: 'chair', path: chair, as: 'chair', whole: true, sizes: chairs },
    { name: 'chair-stale', path: chair, as: 'chair', whole: true, sizes: chairs, ...silenced },
    { name: 'chair-long', path: chair, as: 'chair', whole: true, sizes: chairs, ...longest },
    { name: 'chair-together', path: chair, as: 'chair', whole: true, sizes: chairs, ...collected },
    { name: 'chair-rehearsal', path: chair, as: 'chair', whole: true, sizes: chairs, ...rehearsed },
    { name: 'chair-polling', path: chair, as: 'chair', whole: true, sizes: chairs, ...withoutSocket },
    {
      name: 'chair-paused',
      path: chair,
      as: 'chair',
      whole: true,
      sizes: chairs,
      before: chairSays(today.id, 'pause'),
      after: chairSays(today.id, 'resume'),
    },
    { name: 'chair-text', path: chair, as: 'chair', whole: true, act: pressed('key:v', 'dialog') },
    { name: 'chair-other', path: chair, as: 'chair', whole: true, act: pressed('.decide .linkbtn >> nth=0', 'dialog') },
    {
      name: 'chair-directive',
      path: chair,
      as: 'chair',
      whole: true,
      act: pressed('.decide .linkbtn >> nth=1', 'dialog'),
    },
    {
      name: 'chair-hall',
      path: chair,
      as: 'chair',
      whole: true,
      act: pressed('.topbar__end .btn--icon >> nth=0', 'dialog'),
    },
    {
      name: 'chair-conclude',
      path: chair,
      as: 'chair',
      whole: true,
      act: pressed('.topbar__end .btn--icon >> nth=1', 'dialog'),
    },
    { name: 'chair-keys', path: chair, as: 'chair', whole: true, act: pressed('key:?', 'dialog') },
    { name: 'moderation', path: moderation, as: 'moderator', whole: true },
    { name: 'moderation-stale', path: moderation, as: 'moderator', whole: true, ...silenced },
    { name: 'moderation-decline', path: moderation, as: 'moderator', whole: true, act: pressed('key:x', 'dialog') },
    {
      name: 'moderation-ask',
      path: moderation,
      as: 'moderator',
      whole: true,
      act: pressed('.acts > .btn >> nth=2', 'dialog'),
    },
    {
      name: 'moderation-redact',
      path: moderation,
      as: 'moderator',
      whole: true,
      act: pressed('.cover .btn--quiet', 'dialog'),
    },
    { name: 'moderation-conflict', path: moderation, as: 'moderator', whole: true, act: overtaken },
    {
      name: 'moderation-order',
      path: moderation,
      as: 'moderator',
      whole: true,
      act: pressed('.queue__head .btn:has(.lucide-list-ordered)', 'dialog'),
    },
    {
      name: 'moderation-note-seen',
      path: moderation,
      as: 'moderator',
      whole: true,
      ...noteSeen,
      act: pressed('key:m', 'dialog'),
    },
    { name: 'moderation-note', path: moderation, as: 'moderator', whole: true, act: pressed('key:m', 'dialog') },
    {
      name: 'moderation-contact',
      path: moderation,
      as: 'moderator',
      whole: true,
      act: pressed('.asker .btn', 'dialog'),
    },
    { name: 'moderation-lift', path: moderation, as: 'moderator', whole: true, act: pressed('key:q', '[data-lift]') },
    {
      name: 'moderation-none',
      path: moderation,
      as: 'moderator',
      whole: true,
      act: (page) => page.fill('#search', 'không có câu nào như thế'),
    },
    { name: 'reception', path: reception, as: 'receptionist' },
    {
      name: 'reception-walk-in',
      path: reception,
      as: 'receptionist',
      act: pressed('.more .btn >> nth=0', '#walk-in-name'),
    },
    {
      name: 'reception-paper',
      path: reception,
      as: 'receptionist',
      act: pressed('.more .btn >> nth=1', '#entry-text'),
    },
    { name: 'reception-slip', path: reception, as: 'receptionist', act: entered, after: forgotten },
    {
      name: 'reception-slip-printed',
      paper: true,
      path: reception,
      as: 'receptionist',
      act: enteredOnPaper,
      after: forgotten,
      sizes: ['desktop'],
    },
    { name: 'secretary', path: secretary, as: 'secretary' },
    { name: 'secretary-turn', path: secretary, as: 'secretary', ...raised },
    { name: 'secretary-words', path: secretary, as: 'secretary', ...askedToSpeak },

    { name: 'today-organiser', path: '/console', as: 'organiser' },
    { name: 'today-leader', path: '/console', as: 'leader' },
    { name: 'today-department', path: '/console', as: 'department_officer' },
    { name: 'today-head', path: '/console', as: 'department_head' },
    { name: 'today-superior', path: '/console', as: 'superior' },
    { name: 'today-admin', path: '/console', as: 'admin' },
    { name: 'today-clerk', path: '/console', as: 'records_clerk' },
    { name: 'today-oversight', path: '/console', as: 'oversight' },
    { name: 'menu', path: '/console', as: 'organiser', sizes: ['phone'], act: pressed('.app__top .btn', 'dialog') },
    { name: 'dialogues', path: '/console/dialogues', as: 'organiser' },
    { name: 'plan', path: '/console/dialogues/new', as: 'organiser' },
    {
      name: 'plan-errors',
      path: '/console/dialogues/new',
      as: 'organiser',
      act: pressed('main form [type=submit]', '.errors'),
    },
    { name: 'plan-agenda', path: '/console/dialogues/new', as: 'organiser', act: emptyEntries },
    { name: 'plan-edit', path: `/console/dialogues/${plan.id}/edit`, as: 'organiser' },
    { name: 'overview', path: desk, as: 'organiser' },
    { name: 'overview-rehearsal', path: desk, as: 'organiser', ...audienceOf(today.id) },
    {
      name: 'overview-rehearsal-audience',
      path: desk,
      as: 'organiser',
      ...audienceOf(today.id, 15),
    },
    { name: 'overview-draft', path: `/console/dialogues/${plan.id}`, as: 'organiser' },
    { name: 'overview-closed', path: `/console/dialogues/${last.id}`, as: 'organiser' },
    { name: 'guests', path: `${desk}/guests`, as: 'organiser' },
    {
      name: 'guests-invite',
      path: `${desk}/guests`,
      as: 'department_officer',
      act: pressed('main .btn:has(.lucide-user-plus)', 'dialog'),
    },
    {
      name: 'guests-invite-errors',
      path: `${desk}/guests`,
      as: 'department_officer',
      act: refused('main .btn:has(.lucide-user-plus)'),
    },
    { name: 'guests-mine', path: '/console/invitations', as: 'department_officer' },
    { name: 'figures', path: `${desk}/figures`, as: 'organiser' },
    { name: 'replies', path: `${desk}/results`, as: 'organiser' },
    { name: 'replies-open', path: `${desk}/results`, as: 'secretary', act: pressed('.item__row >> nth=0', '.edit') },
    { name: 'results-preview', path: `/preview/${today.id}/results`, as: 'organiser' },
    { name: 'result-preview', path: `/preview/${today.id}/results/1`, as: 'organiser' },
    { name: 'figures-off', path: `/console/dialogues/${plan.id}/figures`, as: 'organiser' },
    { name: 'figures-read', path: `${desk}/figures`, as: 'chair' },
    {
      name: 'figures-rule',
      path: `/console/dialogues/${plan.id}/figures`,
      as: 'organiser',
      act: pressed('main ul .btn--quiet >> nth=0', 'dialog'),
    },
    { name: 'opinions', path: `${desk}/opinions`, as: 'organiser' },
    { name: 'opinions-empty', path: `/console/dialogues/${plan.id}/opinions`, as: 'organiser' },
    { name: 'opinions-latest', path: '/console/opinions', as: 'organiser' },
    {
      name: 'opinion',
      path: at(
        '/console/opinions/:id',
        idOf(opinions, (one) => one.status === 'decided'),
      ),
      as: 'organiser',
    },
    {
      name: 'opinion-withdraw',
      path: at(
        '/console/opinions/:id',
        idOf(opinions, (one) => one.status === 'received'),
      ),
      as: 'moderator',
      act: pressed('main .btn:has(.lucide-undo-2)', 'dialog'),
    },
    {
      name: 'opinion-masked',
      path: at(
        '/console/opinions/:id',
        idOf(opinions, (one) => one.status === 'decided'),
      ),
      as: 'oversight',
    },
    {
      name: 'opinion-corrected',
      path: at(
        '/console/opinions/:id',
        idOf(opinions, (one) => one.outcome === 'assigned'),
      ),
      as: 'organiser',
      beforePage: corrected,
      act: pressed('main details summary'),
    },
    {
      name: 'opinion-decide',
      path: at(
        '/console/opinions/:id',
        idOf(opinions, (one) => one.outcome === 'assigned'),
      ),
      as: 'organiser',
      act: refused('main .btn:has(.lucide-gavel)'),
    },
    { name: 'briefs', path: '/console/briefs', as: 'department_head' },
    { name: 'tasks', path: '/console/assignments', as: 'department_officer' },
    { name: 'tasks-all', path: '/console/assignments', as: 'leader' },
    { name: 'task', path: at('/console/assignments/:id', idOf('assignments?limit=1')), as: 'department_officer' },
    { name: 'task-head', path: at('/console/assignments/:id', idOf('assignments?limit=1')), as: 'department_head' },
    {
      name: 'task-draft',
      path: at(
        '/console/assignments/:id',
        idOf(tasks, (one) => one.extensionAsked),
      ),
      as: 'department_officer',
    },
    {
      name: 'task-review',
      path: at(
        '/console/assignments/:id',
        idOf(tasks, (one) => one.status === 'submitted'),
      ),
      as: 'department_head',
    },
    {
      name: 'task-late',
      path: at(
        '/console/assignments/:id',
        idOf(tasks, (one) => one.urged > 1),
      ),
      as: 'organiser',
    },
    {
      name: 'task-extend',
      path: at(
        '/console/assignments/:id',
        idOf(tasks, (one) => one.urged > 1),
      ),
      as: 'department_officer',
      act: refused('main .btn:has(.lucide-calendar-plus)'),
    },
    {
      name: 'tasks-none',
      path: async (get) => `/console/assignments?view=handed_back&department=${(await get(tasks)).items[0].lead.id}`,
      as: 'leader',
    },
    { name: 'approvals', path: '/console/approvals', as: 'leader' },
    { name: 'reports', path: '/console/reports', as: 'leader' },
    { name: 'units', path: '/console/units', as: 'superior' },
    { name: 'year-explained', path: '/console/year', as: 'organiser', act: pressed('main summary >> nth=0') },
    { name: 'year-next', path: `/console/year?year=${nextYear}`, as: 'leader' },
    { name: 'year-superior', path: '/console/year', as: 'superior' },
    { name: 'trail-organiser', path: '/console/trail?subject=dialogue', as: 'organiser' },
    { name: 'security-events', path: '/console/trail/security', as: 'admin' },
    { name: 'trail-none', path: '/console/trail?until=2000-01-01', as: 'admin' },
    { name: 'account', path: '/console/account', as: 'leader' },
    { name: 'account-factor', path: '/console/account', as: 'leader', act: enrolling },
    { name: 'account-recovery', path: '/console/account', as: 'leader', act: enrolled },
    { name: 'first-password', path: '/console', as: 'leader', ...pending('password') },
    { name: 'factor-required', path: '/console', as: 'leader', ...pending('second-factor') },
    { name: 'escalations', path: '/console/escalations', as: 'superior' },
    { name: 'settings', path: '/console/settings', as: 'admin' },
    { name: 'settings-departments', path: '/console/settings/departments', as: 'admin' },
    { name: 'settings-fields', path: '/console/settings/fields', as: 'admin' },
    { name: 'settings-accounts', path: '/console/settings/accounts', as: 'admin' },
    {
      name: 'settings-account',
      path: '/console/settings/accounts',
      as: 'admin',
      act: pressed('main .panel .btn >> nth=0', 'dialog[open]'),
    },
    {
      name: 'settings-account-errors',
      path: '/console/settings/accounts',
      as: 'admin',
      act: refused('main .panel .btn >> nth=0'),
    },
    {
      name: 'settings-duty',
      path: '/console/settings/duties',
      as: 'admin',
      act: pressed('main .panel .btn >> nth=0', 'dialog[open]'),
    },
    { name: 'settings-calendar-next', path: `/console/settings/calendar?year=${nextYear}`, as: 'admin' },
    { name: 'settings-procedures', path: '/console/settings/procedures', as: 'admin' },
    { name: 'settings-duties', path: '/console/settings/duties', as: 'admin' },
    { name: 'settings-calendar', path: '/console/settings/calendar', as: 'admin' },
    { name: 'settings-deadlines', path: '/console/settings/deadlines', as: 'admin' },
    { name: 'year', path: '/console/year', as: 'organiser' },
    { name: 'trail', path: '/console/trail', as: 'admin' },
    { name: 'papers', path: '/console/papers', as: 'records_clerk' },
    { name: 'enter', path: '/console/enter', as: 'community_head' },
    { name: 'enter-opinion', path: `/console/enter/${today.id}`, as: 'community_head' },
    { name: 'figures-edit', path: `${desk}/figures`, as: 'organiser' },
    { name: 'missing', path: '/console/khong-co', as: 'organiser' },
    { name: 'missing-thing', path: `/console/opinions/${today.id}`, as: 'organiser' },
    { name: 'forbidden', path: '/console/settings', as: 'department_officer' },

    // Last, because after a while the decision cannot be undone any more.
    {
      name: 'chair-undo',
      path: chair,
      as: 'chair',
      whole: true,
      sizes: chairs,
      act: pressed('key:4', '.toast'),
      after: takenBack,
    },
  ];
  return screens.map((screen) => ({ sizes: everywhere, ...screen }));
}
