import { describe, expect, it } from 'vitest';
import { type ChangeOptions, whatWouldChange } from '../../src/catalogue/change.js';
import { build } from '../../src/expr/build.js';
import { samplePolicy } from '../sample-policy.js';

const { all, any, not, fact, date, onOrAfter, before, addMonths, happened } = build;
const text = (words: string) => ({ zh: words, en: words });

/** From sixty years of age and three months after some day; from September 2010 on, not for somebody who has died. */
const policy = samplePolicy({
  id: 'waiting',
  issuedOn: '2010-01-01',
  inForce: { from: '2010-01-01', until: '2012-01-01' },
  extra: { since: { type: 'date', label: text('since'), question: text('since?') } },
  provisions: {
    grant: {
      kind: 'benefit',
      says: text('g'),
      cites: '1',
      subject: 'person',
      when: all(
        onOrAfter(fact('on'), addMonths(fact('person.birthDate'), 720)),
        any(before(fact('on'), date('2010-09-01')), not(happened(fact('person.deathDate')))),
        onOrAfter(fact('on'), addMonths(fact('extra.since'), 3)),
      ),
      frequency: 'once',
      amount: 'in-kind',
    },
  },
});

type Wanted = ChangeOptions['wanted'];

function wait(person: object, start: string, wanted: Wanted, since = '2009-10-15') {
  const household = { partners: [person], extra: { since } };
  return whatWouldChange(household, { provision: 'waiting/grant', policy, on: start, changeable: ['on'], wanted });
}

const days = (found: ReturnType<typeof wait>) => found.map((set) => set.map(({ path, to }) => `${path} ${String(to)}`));

describe('the first later day on which the answer is so, though no fact changes', () => {
  it.each<readonly [string, object, string, Wanted, string]>([
    ['the sixtieth birthday', { birthDate: '1950-02-28' }, '2010-01-15', 'applies', '2010-02-28'],
    ['the day after the one asked about', { birthDate: '1950-02-28' }, '2010-02-27', 'applies', '2010-02-28'],
    ['the last of the days on which it may be', { birthDate: '1950-04' }, '2010-01-15', 'applies', '2010-04-30'],
    ['the same of a whole year', { birthDate: '1950' }, '2010-01-15', 'applies', '2010-12-31'],
    ['the day that the law names', { birthDate: '1950-02-28' }, '2010-03-01', 'not-in-force', '2012-01-01'],
    [
      'a birthday before the day that ends it for the dead',
      { birthDate: '1950-08-31', deathDate: '2010-08-20' },
      '2010-03-01',
      'applies',
      '2010-08-31',
    ],
    [
      'the day that ends it for the dead',
      { birthDate: '1950-02-28', deathDate: '2010-08-20' },
      '2010-03-01',
      'does-not-apply',
      '2010-09-01',
    ],
  ])('is %s', (_, person, start, wanted, day) => {
    const found = wait(person, start, wanted);
    expect(days(found)).toEqual([[`on ${day}`]]);
    expect(found.complete).toBe(true);
    expect(found[0]?.[0]).toMatchObject({
      from: start,
      says: { zh: `事实不变，自${day}起即是如此`, en: `no fact need change: it is so from ${day} on` },
    });
  });

  it('is three months after the day that is told, where that is the last to come', () => {
    const found = wait({ birthDate: '1950-02-28' }, '2010-03-01', 'applies', '2010-01-31');
    expect(days(found)).toEqual([['on 2010-04-30']]);
  });

  it.each<readonly [string, object, string, Wanted]>([
    ['who turned sixty too late', { birthDate: '1950-09-30', deathDate: '2010-08-20' }, '2010-03-01', 'applies'],
    ['who is sixty after the end of the text', { birthDate: '1952-01-01' }, '2010-03-01', 'applies'],
    ['of whom no day of birth is told', {}, '2010-03-01', 'applies'],
    ['who is sixty, as long as the text is in force', { birthDate: '1950-02-28' }, '2010-03-01', 'does-not-apply'],
  ])('is none for somebody %s', (_, person, start, wanted) => {
    const found = wait(person, start, wanted);
    expect(found).toEqual([]);
    expect(found.complete).toBe(true);
  });

  it('is not looked for where the answer is so already, or the day may not change', () => {
    expect(wait({ birthDate: '1950-02-28' }, '2010-03-01', 'applies')).toEqual([[]]);
    const household = { partners: [{ birthDate: '1950-02-28' }], extra: { since: '2009-10-15' } };
    const asked = { provision: 'waiting/grant', policy, on: '2010-01-15', wanted: 'applies' } as const;
    expect(days(whatWouldChange(household, { ...asked, changeable: [] }))).toEqual([]);
    // With everything changeable the birth may be earlier, or one may wait: sets of one change each.
    expect(days(whatWouldChange(household, asked))).toEqual([
      [expect.stringMatching(/^partners\[0\]\.birthDate /)],
      ['on 2010-02-28'],
    ]);
  });
});
