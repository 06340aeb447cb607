import { bodyOf } from './body.js';

const typed = { authorKind: 'business', businessName: 'Cửa hàng Hoa Sim', text: ' ', wantsToSpeak: 'on' };
const unasked = ({ authorKind }: typeof typed) =>
  authorKind === 'citizen' ? (['businessName'] as const) : ([] as const);

describe('what is sent of a form', () => {
  it('is what was filled in; boxes are true or false', () => {
    expect(bodyOf(typed, { boxes: ['wantsToSpeak'] })).toEqual({
      authorKind: 'business',
      businessName: 'Cửa hàng Hoa Sim',
      wantsToSpeak: true,
    });
    expect(bodyOf({ agreed: '' }, { boxes: ['agreed'] })).toEqual({ agreed: false });
  });

  it('is nothing that the form does not show any more, though it was typed before', () => {
    expect(bodyOf(typed, { unasked })).toHaveProperty('businessName', 'Cửa hàng Hoa Sim');
    expect(bodyOf({ ...typed, authorKind: 'citizen' }, { unasked })).not.toHaveProperty('businessName');
  });
});
