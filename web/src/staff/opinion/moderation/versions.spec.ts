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
  it('are told apart by what somebody changed, and by nothing else', () =>
    expect(differences(seen, { ...seen, status: 'accepted', publicText: 'Bao giờ thông cống?' })).toEqual([
      { what: 'status', seen: 'received', now: 'accepted' },
      { what: 'wording', seen: 'Bao giờ khơi thông cống?', now: 'Bao giờ thông cống?' },
    ]));

  it('that read the same are the same: a lease or a supporter is no difference', () =>
    expect(differences(seen, { ...seen })).toEqual([]));
});
