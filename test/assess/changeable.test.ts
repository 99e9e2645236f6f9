import { describe, expect, it } from 'vitest';
import { pathIssues } from '../../src/assess/changeable.js';
import type { Inquiry } from '../../src/assess/inquiry.js';

const inquiry = { resolved: { policy: { extra: { boats: {} } } } } as unknown as Inquiry;
const issuesOf = (changeable: unknown) => pathIssues(changeable, inquiry);
const wrong = (changeable: unknown) => issuesOf(changeable).map(({ code, path }) => `${code} ${path}`);

describe('the paths that may change', () => {
  it('need not be told', () => {
    expect(wrong(undefined)).toEqual([]);
    expect(wrong([])).toEqual([]);
  });

  it('are facts, and what stands before a dot or bracket in one', () => {
    const paths = [
      'on',
      'marriedOn',
      'children',
      'children[0]',
      'children[12].sex',
      'partners[1].annualIncome',
      'residence',
      'residence.place',
      'case',
      'case.decidedOn',
      'extra',
      'extra.boats',
    ];
    expect(wrong(paths)).toEqual([]);
  });

  it.each([
    [''],
    ['household'],
    ['children.sex'],
    ['children[]'],
    ['children[01]'],
    ['children[0'],
    ['xchildren[0]'],
    ['partners[0].university'],
    ['residence[0]'],
    ['extra.other'],
    ['case.multiple'],
  ])('are not %j', (path) => {
    expect(wrong(['on', path])).toEqual(['unknown-name changeable[1]']);
  });

  it('are texts in a list', () => {
    expect(wrong('on')).toEqual(['wrong-type changeable']);
    expect(wrong(null)).toEqual(['wrong-type changeable']);
    expect(wrong([3, 'on', null])).toEqual(['wrong-type changeable[0]', 'wrong-type changeable[2]']);
  });

  it('are told of by the nearest one that there is', () => {
    const [one] = issuesOf(['children[4].sez']);
    expect(one?.message.en).toContain('There is no fact named "children[4].sez" here');
    expect(one?.message.en).toContain('did you mean "children[0].sex"?');
    const [none] = issuesOf(['something else altogether']);
    expect(none?.message.en).not.toContain('did you mean');
  });
});
