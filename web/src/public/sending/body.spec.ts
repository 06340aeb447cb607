import { bodyOf } from './body.js';

const typed = { authorKind: 'business', businessName: 'Cửa hàng Hoa Sim', text: ' ', wantsToSpeak: 'on' };
const unasked = ({ authorKind }: typeof typed) =>
  authorKind === 'citizen' ? (['businessName'] as const) : ([] as const);

describe('the body of a form', () => {
  it('contains what was filled in, with booleans for checkboxes', () => {
    expect(bodyOf(typed, { boxes: ['wantsToSpeak'] })).toEqual({
      authorKind: 'business',
      businessName: 'Cửa hàng Hoa Sim',
      wantsToSpeak: true,
    });
    expect(bodyOf({ agreed: '' }, { boxes: ['agreed'] })).toEqual({ agreed: false });
  });

  it('omits hidden fields, even if typed before', () => {
    expect(bodyOf(typed, { unasked })).toHaveProperty('businessName', 'Cửa hàng Hoa Sim');
    expect(bodyOf({ ...typed, authorKind: 'citizen' }, { unasked })).not.toHaveProperty('businessName');
  });
});
