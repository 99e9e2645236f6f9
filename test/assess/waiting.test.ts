import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import { whatWouldChange } from '../../src/catalogue/change.js';
import { build } from '../../src/expr/build.js';
import { dayFromText, dayText } from '../../src/value/civil-date.js';
import { samplePolicy } from '../sample-policy.js';

describe('waiting', () => {
  const { all, not, fact, date, onOrAfter, before, addMonths, happened, any } = build;
  const text = (words: string) => ({ zh: words, en: words });
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

  it.each([
    [{ birthDate: '1950-02-28' }, '2009-10-15'],
    [{ birthDate: '1950-08-31' }, '2009-10-15'],
    [{ birthDate: '1950-08-31', deathDate: '2010-08-20' }, '2009-10-15'],
    [{ birthDate: '1950-09-30', deathDate: '2010-08-20' }, '2009-10-15'],
    [{ birthDate: '1950-04' }, '2009-10-15'],
    [{ birthDate: '1950' }, '2009-10-15'],
    [{ birthDate: '1951-12-31' }, '2009-10-15'],
    [{ birthDate: '1950-02-28' }, '2010-11-30'],
    [{}, '2009-10-15'],
  ])('finds the first day on which the answer is so for %j', (person, since) => {
    const household = { partners: [person], extra: { since } };
    for (const [start, wanted] of [
      ['2010-01-15', 'applies'],
      ['2010-03-01', 'does-not-apply'],
      ['2010-03-01', 'not-in-force'],
    ] as const) {
      const status = (on: string) => check(household, 'waiting/grant', { policy, on }).status;
      const first = dayFromText(start) as number;
      let day: string | null = null;
      for (let later = first + 1; day === null && later <= first + 900; later += 1)
        if (status(dayText(later)) === wanted) day = dayText(later);
      const options = { provision: 'waiting/grant', policy, on: start, changeable: ['on'], wanted };
      const found = whatWouldChange(household, options);
      expect(found.complete).toBe(true);
      if (status(start) === wanted) expect(found).toEqual([[]]);
      else
        expect(found.map((changes) => changes.map(({ path, from, to }) => [path, from, to]))).toEqual(
          day === null ? [] : [[['on', start, day]]],
        );
    }
  });
});
