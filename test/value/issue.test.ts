import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ArgumentError,
  FactsError,
  FamilyPlanningRulesError,
  InstallmentError,
  type IssueCode,
  issue,
  nearestName,
  PolicyError,
  refuse,
  shown,
} from '../../src/value/issue.js';

/** Every kind of issue; the type demands that none is left out. */
const ALL = {
  'unknown-key': true,
  'missing-key': true,
  'wrong-type': true,
  'not-a-date': true,
  'not-an-amount': true,
  'not-an-option': true,
  'out-of-range': true,
  'duplicate-id': true,
  'unknown-id': true,
  'unknown-policy': true,
  'unknown-provision': true,
  'unknown-reading': true,
  'unknown-name': true,
  'type-mismatch': true,
  'circular-term': true,
  'not-a-policy': true,
  contradiction: true,
  'event-after-on': true,
  'limit-exceeded': true,
  'too-small': true,
  'before-start': true,
  'after-limit': true,
  'not-in-order': true,
  'sum-differs': true,
  'first-too-small': true,
  'too-many': true,
  'no-written-application': true,
  'no-difficulty-shown': true,
  'not-json': true,
  'not-csv': true,
  'duplicate-column': true,
  'not-a-number': true,
  'not-finite': true,
  'unsafe-number': true,
  'negative-count': true,
  'numerator-above-denominator': true,
  'mixed-units': true,
  'mixed-periods': true,
  'mixed-scopes': true,
  'lengths-differ': true,
  'ages-not-in-order': true,
  'ages-overlap': true,
  'missing-ages': true,
  'outside-hard-range': true,
  'not-a-probability': true,
  'not-monotone': true,
  'no-deaths-in-open-group': true,
  'unknown-indicator': true,
} as const satisfies Record<IssueCode, true>;
const CODES = Object.keys(ALL) as readonly IssueCode[];

describe('an issue', () => {
  it.each(CODES)('%s says in both languages what is wrong', (code) => {
    const expected = { zh: '«应为»', en: '«expected»' };
    const { message, path } = issue(code, 'children[0]', { given: '«given»', expected });
    expect(path).toBe('children[0]');
    expect(message.zh).toMatch(/^.+。$/);
    expect(message.en).toMatch(/^.+\.$/);
    expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(message.en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(`${message.zh}${message.en}`).not.toMatch(/undefined|null|\[object/);
    // What one language tells, the other tells too.
    expect(message.zh.includes('«given»')).toBe(message.en.includes('«given»'));
    expect(message.zh.includes('«应为»')).toBe(message.en.includes('«expected»'));
  });

  it.each(CODES)('%s has words without details too', (code) => {
    const { message } = issue(code, '');
    expect(message.zh).not.toMatch(/undefined|null/);
    expect(message.en).not.toMatch(/undefined|null/);
  });

  it('asks whether the nearest name is meant', () => {
    expect(issue('unknown-key', 'birthDat', { given: 'birthDat', nearest: 'birthDate' })).toEqual({
      code: 'unknown-key',
      path: 'birthDat',
      message: {
        zh: '没有“birthDat”这一项，是否指“birthDate”。请改正名称或删去。',
        en: 'There is no item "birthDat" (did you mean "birthDate"?). Correct the name or remove it.',
      },
    });
    expect(issue('unknown-id', 'x').message.en).toBe('There is no  with the id "".');
    expect(issue('unknown-key', 'x', { given: 'x', nearest: null }).message.en).toBe(
      'There is no item "x". Correct the name or remove it.',
    );
  });
});

describe('a value in a message', () => {
  const ring: Record<string, unknown> = {};
  ring['ring'] = ring;

  it.each([
    ['2015-02-29', '2015-02-29'],
    ['', ''],
    [12.5, '12.5'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ a: [1, '二'] }, '{"a":[1,"二"]}'],
    [[], '[]'],
    [1n, 'bigint'],
    [Symbol('secret'), 'symbol'],
    [() => 1, 'function'],
    [{ amount: 1n }, 'object'],
    [{ toJSON: () => undefined }, 'object'],
    [ring, 'object'],
    [Object.create(null), '{}'],
  ])('is short and readable (%#)', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('is cut when it is long', () => {
    expect(shown('x'.repeat(60))).toBe('x'.repeat(60));
    expect(shown('x'.repeat(61))).toBe(`${'x'.repeat(57)}…`);
    expect(shown(Array(100).fill('凉山'))).toHaveLength(58);
  });

  it('can be anything at all', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          expect(shown(value).length).toBeLessThanOrEqual(60);
        },
      ),
    );
  });
});

describe('the nearest name', () => {
  const NAMES = ['birthDate', 'deathDate', 'adoptedOn', 'sex', 'on', 'registration'];

  it.each([
    ['birthDat', 'birthDate'],
    ['birtDate', 'birthDate'],
    ['brithDate', 'birthDate'],
    ['BIRTHDATE', 'birthDate'],
    ['birthdate', 'birthDate'],
    ['birth_date', 'birthDate'],
    ['deathDate', 'deathDate'],
    ['adoptOn', 'adoptedOn'],
    ['registartion', 'registration'],
    ['regstraton', 'registration'],
    ['sexx', 'sex'],
    ['sec', 'sex'],
    ['om', 'on'],
  ])('to %s is %s', (name, nearest) => {
    expect(nearestName(name, NAMES)).toBe(nearest);
  });

  it.each(['income', 'householdRegister', 'ab', 'xyz', 'q', ''])('to %j is none of them', (name) => {
    expect(nearestName(name, NAMES)).toBeNull();
  });

  it('is none where there are no names', () => {
    expect(nearestName('sex', [])).toBeNull();
  });

  it('is the first of those that are equally near', () => {
    expect(nearestName('seb', ['sea', 'sec'])).toBe('sea');
  });

  it('to a name itself is that name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 6 }), (names) => {
        for (const name of names) expect(nearestName(name, new Set(names))).toBe(name);
      }),
    );
  });

  it('is found when one letter of a long name is wrong', () => {
    const wrong = fc.tuple(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), fc.constantFrom('drop', 'double', 'replace'));
    fc.assert(
      fc.property(wrong, ([name, place, how]) => {
        const at = place % name.length;
        const middle = how === 'drop' ? '' : how === 'replace' ? 'Q' : `${name[at]}${name[at]}`;
        expect(nearestName(name.slice(0, at) + middle + name.slice(at + 1), ['zzzzzzzzzzzzzzzzzzzzzzzz', name])).toBe(
          name,
        );
      }),
    );
  });
});

describe('an error of the library', () => {
  const first = issue('not-a-date', 'children[0].birthDate', {
    given: '2015-02-29',
    expected: { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' },
  });
  const second = issue('not-a-policy', '');

  it.each([
    [FactsError, 'FactsError'],
    [PolicyError, 'PolicyError'],
    [ArgumentError, 'ArgumentError'],
    [InstallmentError, 'InstallmentError'],
    [FamilyPlanningRulesError, 'FamilyPlanningRulesError'],
  ])('lists all issues and has the code of the first (%#)', (ErrorClass, name) => {
    const error = new ErrorClass([first, second]);
    expect(error).toBeInstanceOf(FamilyPlanningRulesError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(name);
    expect(error.code).toBe('not-a-date');
    expect(error.issues).toEqual([first, second]);
    expect(Object.isFrozen(error.issues)).toBe(true);
    expect(error.message).toBe(
      'children[0].birthDate: "2015-02-29" is not a date. Write YYYY-MM-DD; the day must exist (years 1800 to 2999).\n' +
        'This is not a checked policy. Pass it through definePolicy first.',
    );
    expect(String(error)).toMatch(new RegExp(`^${name}: children`));
  });

  it('is thrown only when there is an issue', () => {
    expect(() => refuse(FactsError, [])).not.toThrow();
    expect(() => refuse(FactsError, [first, second])).toThrow(FactsError);
    expect(() => refuse(ArgumentError, [second])).toThrow('This is not a checked policy.');
  });
});
