import { describe, expect, it } from 'vitest';
import { nextQuestion } from '../../src/catalogue/change.js';

describe('the next question under the built-in documents', () => {
  const levy = { provision: 'liangfeng-2011/levy-minimum', on: '2012-06-01', child: 'c2' } as const;

  it('is the question as `missing` words it', () => {
    const household = {
      partners: [{ id: 'm', registration: 'rural', employment: 'none' }],
      children: [
        { id: 'c1', birthDate: '2009-01-01', birthAuthorised: true },
        { id: 'c2', birthDate: '2012-01-01' },
      ],
    };
    expect(nextQuestion(household, levy)).toEqual({
      path: 'children[1].birthAuthorised',
      question: { zh: 'c2的出生是否符合当时的规定？', en: 'Was the birth of c2 within the rules?' },
    });
  });

  it('asks first for what may end the matter', () => {
    // 13 000 or 20 000 by the registration, or nothing: whether the birth was authorised leaves two answers at worst, and so
    // does the registration; on average the first leaves fewer.
    const household = {
      partners: [{ id: 'm', employment: 'none' }],
      children: [
        { id: 'c1', birthDate: '2009-01-01', birthAuthorised: true },
        { id: 'c2', birthDate: '2012-01-01' },
      ],
    };
    expect(nextQuestion(household, levy)?.path).toBe('children[1].birthAuthorised');
  });

  it('is null where nothing is missing', () => {
    const household = { children: [{ id: 'c2', birthDate: '2012-01-01', birthAuthorised: true }] };
    expect(nextQuestion(household, levy)).toBeNull();
    expect(nextQuestion(household, { ...levy, on: '2025-01-01' })).toBeNull();
  });

  it('asks for a list that is absent', () => {
    expect(nextQuestion({}, { ...levy, provision: 'liangfeng-2011/installments' })?.path).toBe('children');
  });

  it('refuses what it does not know', () => {
    const bad = { ...levy, changeable: ['on'] };
    expect(() => nextQuestion({}, bad)).toThrow(expect.objectContaining({ code: 'unknown-key' }));
  });
});
