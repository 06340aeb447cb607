/** Pictures in README and guides, taken by `npm run screenshots -- guides`: screen and size. */
export const guidePictures = {
  dialogue: 'phone',
  submit: 'phone',
  'submit-offline': 'phone',
  'track-answered': 'phone',
  chair: 'tablet',
  hall: 'projector',
  moderation: 'desktop',
  secretary: 'desktop',
  reception: 'tablet',
  'enter-opinion': 'phone',
  papers: 'desktop',
  'today-organiser': 'desktop',
  'figures-edit': 'desktop',
  year: 'desktop',
  'today-department': 'desktop',
  task: 'desktop',
  'today-leader': 'desktop',
  units: 'desktop',
  'settings-deadlines': 'desktop',
};

/** Those also used in the English guides, with the interface in English. */
export const inEnglishToo = [
  'chair',
  'hall',
  'moderation',
  'reception',
  'secretary',
  'settings-deadlines',
  'submit-offline',
  'today-organiser',
];

export const folders = { vi: 'docs/hinh', en: 'docs/guide/pictures' };
