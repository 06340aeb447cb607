import { match, type Route } from './match.js';

const screen = (path: Route['path']): Route => ({
  path,
  frame: 'console',
  load: () => Promise.reject(new Error(path)),
});
const routes = [
  screen('/console'),
  screen('/console/dialogues/new'),
  screen('/console/dialogues/:id'),
  screen('/chair/:id'),
];
const found = (path: string): [string, object] | undefined => {
  const one = match(routes, path);
  return one && [one.route.path, one.params];
};

describe('match', () => {
  it('finds a screen by its path, with or without a trailing slash', () => {
    expect(found('/console')).toEqual(['/console', {}]);
    expect(found('/console/')).toEqual(['/console', {}]);
  });

  it('decodes parameters', () => {
    expect(found('/chair/%C4%91%E1%BA%A5t')).toEqual(['/chair/:id', { id: 'đất' }]);
  });

  it('prefers an earlier fixed path to a parameter', () => {
    expect(found('/console/dialogues/new')).toEqual(['/console/dialogues/new', {}]);
    expect(found('/console/dialogues/7')).toEqual(['/console/dialogues/:id', { id: '7' }]);
  });

  it('finds nothing for a longer, shorter or malformed path', () => {
    expect(found('/console/dialogues/7/edit')).toBeUndefined();
    expect(found('/chair/')).toBeUndefined();
    expect(found('/chair/%E1%')).toBeUndefined();
  });
});
