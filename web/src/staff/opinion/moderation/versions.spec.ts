import { differences, type Sided } from './versions.js';

const seen: Sided = {
  status: 'received',
  kind: 'question',
  fieldName: null,
  departmentName: null,
  publicText: null,
  text: 'Bao giờ khơi thông cống?',
  reasonText: null,
  reasonCode: null,
};

describe('two versions of one opinion', () => {
  it('differ in what somebody changed, and in nothing else', () =>
    expect(differences(seen, { ...seen, status: 'accepted', publicText: 'Bao giờ thông cống?' })).toEqual([
      { what: 'status', seen: 'received', now: 'accepted' },
      { what: 'wording', seen: 'Bao giờ khơi thông cống?', now: 'Bao giờ thông cống?' },
    ]));

  it('are the same if only lease or support differ', () => expect(differences(seen, { ...seen })).toEqual([]));
});
