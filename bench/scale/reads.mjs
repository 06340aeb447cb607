// What is read, by whom, and how many times slower it may be at a million opinions than at ten thousand.
import { idOf, tokenOf, tracked } from './facts.mjs';

const organisation = idOf('organisation', 1);

/** `get` is the path and query of the n-th request; `as` is the role of who asks. */
export const readsOf = ({ dialogues, live }) => {
  const past = (n) => idOf('dialogue', 1 + ((n * 7) % Math.max(1, Math.floor(dialogues / 10))) * 10);
  const slug = (n) => `doi-thoai-${1 + ((n * 7) % dialogues)}`;
  const liveId = idOf('dialogue', dialogues + 1);
  const list = (name, as, get) => ({ name, as, get, group: 'list', bound: 2 });
  const tasks = (name, query, as = 'leader') => list(`tasks ${name}`, as, () => `/api/v1/assignments?${query}`);
  const page = (name, get) => ({ name, get, group: 'page', bound: 2 });
  const search = (name, query, of = 'answers') => ({
    name,
    get: (n) => `/api/v1/public/${of}?${query(n)}`,
    group: 'search',
    bound: 3,
  });
  const shown = `dialogues/doi-thoai-${dialogues + 1}/opinions`;
  const board = (name, as, get) => ({ name, as, get, group: 'dashboard', bound: 3 });
  const words = ['nuoc', 'duong', 'den', 'cay xanh', 'vay von', 'ho so', 'ngap lut', 'bao hiem'];
  return [
    tasks('first page', ''),
    tasks('deep page', 'after=2024-06-01_00000000-0000-7000-8000-000000000000'),
    ...['late', 'near', 'ok', 'paused', 'met', 'met_late', 'none'].map((state) => tasks(state, `dueState=${state}`)),
    tasks('submitted', 'status=submitted'),
    tasks('extension asked', 'extensionAsked=true'),
    tasks('of a department', `departmentId=${idOf('department', 3)}`),
    tasks('late, of a department', `departmentId=${idOf('department', 3)}&dueState=late`),
    tasks('of their department', '', 'department_officer'),
    list('tasks of a dialogue', 'leader', (n) => `/api/v1/assignments?dialogueId=${past(n)}`),
    list('answers to approve', 'leader', () => '/api/v1/answers?status=approved'),
    list('answers', 'leader', () => '/api/v1/answers'),
    list('escalations', 'leader', () => '/api/v1/escalations'),
    list('opinions to moderate', 'moderator', (n) => `/api/v1/dialogues/${past(n)}/opinions`),
    list('opinions of the live dialogue', 'moderator', () => `/api/v1/dialogues/${liveId}/opinions`),
    list(
      'the same, deep page',
      'moderator',
      () => `/api/v1/dialogues/${liveId}/opinions?before=${Math.ceil(live / 2)}`,
    ),
    list('the same, received', 'moderator', () => `/api/v1/dialogues/${liveId}/opinions?status=received`),
    list('trail', 'oversight', () => `/api/v1/organisations/${organisation}/trail`),
    list('trail of a dialogue', 'oversight', (n) => `/api/v1/organisations/${organisation}/trail?dialogue=${past(n)}`),
    list('dialogues', 'organiser', () => '/api/v1/dialogues'),
    list('public dialogues', undefined, () => '/api/v1/public/dialogues'),
    list('past dialogues', undefined, () => '/api/v1/public/dialogues?when=past'),
    list('public opinions of the live dialogue', undefined, () => `/api/v1/public/${shown}`),
    {
      name: 'tracking',
      group: 'tracking',
      bound: 2,
      get: () => '/api/v1/tracking',
      body: (n) => ({ trackingCode: tracked.codeOf(n % tracked.count), pin: tracked.digits }),
    },
    {
      name: 'promises of a dialogue',
      as: 'leader',
      group: 'promises',
      bound: 2,
      get: (n) => `/api/v1/dialogues/${past(n)}/promises?of=this`,
    },
    {
      name: 'promises of the one before',
      as: 'leader',
      group: 'promises',
      bound: 2,
      get: (n) => `/api/v1/dialogues/${past(n)}/promises`,
    },
    { name: 'sums of the live dialogue', group: 'sums', bound: 2, get: () => `/api/v1/dialogues/${liveId}/sums` },
    page('home', () => '/'),
    page('past dialogue', (n) => `/d/${slug(n)}`),
    page('live dialogue', () => `/d/doi-thoai-${dialogues + 1}`),
    page('page of opinions of the live dialogue', () => `/d/doi-thoai-${dialogues + 1}/opinions`),
    page('page of answers', () => '/answers'),
    page('sitemap', () => '/sitemap.xml'),
    search('latest answers', () => ''),
    search('a common word', () => 'q=nuoc'),
    search('words', (n) => `q=${encodeURIComponent(words[n % words.length])}`),
    search('a number', (n) => `q=${n * 37}`),
    search('nothing found', () => 'q=khongcogi'),
    search(
      'in an organisation',
      (n) => `q=${encodeURIComponent(words[n % words.length])}&organisation=phuong-${2 + (n % 200)}`,
    ),
    search('common words that rarely meet', () => 'q=khuyet%20tat%20vay%20von%20xe%20buyt%20tieng'),
    search('opinions of the live dialogue', (n) => `q=${encodeURIComponent(words[n % words.length])}`, shown),
    search('the same, by support', (n) => `q=${encodeURIComponent(words[n % words.length])}&order=support`, shown),
    board('departments', 'leader', () => '/api/v1/reports/departments'),
    board('units', 'superior', () => '/api/v1/reports/units'),
    board('report of a dialogue', 'leader', (n) => `/api/v1/reports/dialogues/${past(n)}`),
    board('year', 'organiser', () => '/api/v1/year'),
    board('duty', 'organiser', () => '/api/v1/duty'),
    board('staff snapshot of the live dialogue', 'moderator', () => `/api/v1/dialogues/${liveId}/live?audience=staff`),
  ];
};

export const headersOf = ({ as, body }) => ({
  ...(as && { cookie: `dt=${tokenOf(as)}` }),
  ...(body && { 'content-type': 'application/json' }),
});
