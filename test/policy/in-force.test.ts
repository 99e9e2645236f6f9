import { describe, expect, it } from 'vitest';
import {
  assess,
  build,
  check,
  type Determination,
  definePolicy,
  type HouseholdInput,
  type PolicyInput,
} from '../../src/index.js';
import { assessLevy } from '../../src/levy/index.js';

const { all, date, fact, on, reading, yuan } = build;

const text = (words: string) => ({ zh: `${words}的话`, en: words });

const RULE: PolicyInput['provisions'][string] = {
  kind: 'rule',
  says: text('the rule'),
  cites: '一',
  subject: 'household',
  when: all(true),
};

const base: PolicyInput = {
  id: 'own',
  title: text('own text'),
  issuer: text('nobody'),
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: null },
  issuedOn: '2014-12-20',
  inForce: { from: '2015-01-01', until: '2020-01-01' },
  source: text('none'),
  provisions: { rule: RULE },
};

const act = (issued: string | null) => ({ document: text(`act of ${issued}`), date: issued, rank: 'law' as const });

interface Asked {
  readonly readings?: Readonly<Record<string, string>>;
  readonly asKnownOn?: string;
}

function ask(changes: Partial<PolicyInput>, day: string, { readings, asKnownOn }: Asked = {}): Determination {
  const policy = definePolicy({ ...base, ...changes });
  return check({}, 'own/rule', { policy, on: day, readings, asKnownOn });
}

const statuses = (changes: Partial<PolicyInput>, days: readonly string[], asked: Asked = {}) =>
  days.map((day) => ask(changes, day, asked).status);

const notes = ({ notes: all }: Determination) => all.map(({ id }) => id);

describe('a document with a first and a last day', () => {
  it('is in force from the first day on, and on the day of its end no more', () => {
    const days = ['2014-12-31', '2015-01-01', '2019-12-31', '2020-01-01'];
    expect(statuses({}, days)).toEqual(['not-in-force', 'applies', 'applies', 'not-in-force']);
  });

  it('says why it is not in force, and cites the act that ended it', () => {
    const early = ask({}, '2014-12-31');
    expect(notes(early)).toEqual(['not-yet-in-force']);
    expect(early.notes[0]?.says.en).toContain('2015-01-01');
    const ended = ask({ inForce: { ...base.inForce, endedBy: act('2019-05-05') } }, '2020-01-01');
    expect(notes(ended)).toEqual(['no-longer-in-force']);
    expect(ended.citations.map(({ document }) => document.en)).toEqual(['own text', 'act of 2019-05-05']);
    expect(ask({}, '2020-01-01').citations.map(({ document }) => document.en)).toEqual(['own text']);
  });

  it('carries the evidence of a date that it does not print', () => {
    const inForce = { ...base.inForce, evidence: text('the seal') };
    const answer = ask({ inForce }, '2016-01-01');
    expect(answer.notes.filter(({ id }) => id === 'inferred-date')).toEqual([
      { id: 'inferred-date', says: text('the seal') },
    ]);
    expect(notes(ask({}, '2016-01-01'))).not.toContain('inferred-date');
  });
});

describe('a first day that is not stated', () => {
  const inForce = { from: 'not-stated', until: '2020-01-01' } as const;

  it('is the day of issue, and says that it is inferred', () => {
    expect(statuses({ inForce }, ['2014-12-19', '2014-12-20'])).toEqual(['not-in-force', 'applies']);
    const answer = ask({ inForce }, '2016-01-01');
    expect(notes(answer)).toEqual(['inferred-date']);
    expect(answer.notes[0]?.says.en).toContain('day of issue');
  });

  it('carries the evidence that there is', () => {
    const answer = ask({ inForce: { ...inForce, evidence: text('the minutes') } }, '2016-01-01');
    expect(answer.notes).toEqual([{ id: 'inferred-date', says: text('the minutes') }]);
  });
});

describe('a day that lies in a span', () => {
  const inForce = {
    from: { notBefore: '2015-01-01', notAfter: '2015-12-31' },
    until: { notBefore: '2018-01-01', notAfter: '2018-06-30' },
  } as const;
  const days = [
    '2014-12-31',
    '2015-01-01',
    '2015-12-30',
    '2015-12-31',
    '2017-12-31',
    '2018-01-01',
    '2018-06-29',
    '2018-06-30',
  ];

  it('leaves the status open inside the span, and says so', () => {
    expect(statuses({ inForce }, days)).toEqual([
      'not-in-force',
      'undetermined',
      'undetermined',
      'applies',
      'applies',
      'undetermined',
      'undetermined',
      'not-in-force',
    ]);
    const inside = ask({ inForce }, '2015-05-05');
    expect(notes(inside)).toEqual(['day-left-blank']);
    expect(inside.notes[0]?.says.en).toContain('the first day lies between 2015-01-01 and 2015-12-31');
    expect(ask({ inForce }, '2018-05-05').notes[0]?.says.en).toContain(
      'the last day lies between 2018-01-01 and 2018-06-30',
    );
  });

  it('asks for no fact, since none would tell', () => {
    expect(ask({ inForce }, '2015-05-05').missing).toEqual([]);
  });

  it('of one day is that day', () => {
    const one = { from: { notBefore: '2015-03-01', notAfter: '2015-03-01' }, until: '2020-01-01' };
    expect(statuses({ inForce: one }, ['2015-02-28', '2015-03-01'])).toEqual(['not-in-force', 'applies']);
  });
});

describe('an end that is not stated', () => {
  const inForce = { from: '2015-01-01', until: 'not-stated', evidencedUntil: '2017-01-01' } as const;
  const days = ['2016-12-31', '2017-01-01', '2050-01-01'];

  it('is a reading that the policy declares by itself', () => {
    expect(statuses({ inForce }, days)).toEqual(['applies', 'applies', 'applies']);
    const narrow = { readings: { validity: 'evidenced-years' } };
    expect(statuses({ inForce }, days, narrow)).toEqual(['applies', 'not-in-force', 'not-in-force']);
  });

  it('is noted while the default stands', () => {
    const answer = ask({ inForce }, '2017-01-01');
    expect(notes(answer)).toEqual(['end-not-stated']);
    expect(answer).toMatchObject({ readings: { validity: 'until-repealed' }, robust: false });
    expect(answer.alternatives).toMatchObject([{ readings: { validity: 'evidenced-years' }, status: 'not-in-force' }]);
    expect(ask({ inForce }, '2016-12-31')).toMatchObject({ robust: true, alternatives: [] });
  });
});

describe('a narrower period of a provision', () => {
  const withPeriods = (...periods: NonNullable<PolicyInput['provisions'][string]['periods']>) => ({
    provisions: { rule: { ...RULE, periods } },
  });

  it('is half-open, by the day asked about', () => {
    const changes = withPeriods({ from: '2016-01-01', until: '2017-01-01', cites: act('2015-06-01') });
    const days = ['2015-12-31', '2016-01-01', '2016-12-31', '2017-01-01'];
    expect(statuses(changes, days)).toEqual(['not-in-force', 'applies', 'applies', 'not-in-force']);
    expect(ask(changes, '2017-01-01').citations.map(({ document }) => document.en)).toEqual([
      'own text',
      'act of 2015-06-01',
    ]);
  });

  it('may have a beginning only, or an end only', () => {
    const from = withPeriods({ from: '2016-01-01', cites: act(null) });
    expect(statuses(from, ['2015-12-31', '2016-01-01', '2019-12-31'])).toEqual(['not-in-force', 'applies', 'applies']);
    const until = withPeriods({ until: '2016-01-01', cites: act(null) });
    expect(statuses(until, ['2015-12-31', '2016-01-01'])).toEqual(['applies', 'not-in-force']);
  });

  it('may go by another day than the one asked about', () => {
    const policy = definePolicy({
      ...base,
      ...withPeriods({ from: '2010-01-01', until: '2012-01-01', of: fact('marriedOn'), cites: act('2009-01-01') }),
    });
    const status = (marriedOn: string | null) => check({ marriedOn }, 'own/rule', { policy, on: '2016-01-01' });
    expect(['2009-12-31', '2010-01-01', '2011-12-31', '2012-01-01'].map((day) => status(day).status)).toEqual([
      'not-in-force',
      'applies',
      'applies',
      'not-in-force',
    ]);
    expect(status('2011').status).toBe('applies');
    expect(status('2011-12').status).toBe('applies');
    const open = status(null);
    expect(open.status).toBe('undetermined');
    expect(open.missing.map(({ path }) => path)).toEqual(['marriedOn']);
  });

  it('does not narrow another provision', () => {
    const policy = definePolicy({
      ...base,
      provisions: { rule: { ...RULE, periods: [{ until: '2016-01-01', cites: act(null) }] }, other: RULE },
    });
    expect(check({}, 'own/other', { policy, on: '2016-01-01' }).status).toBe('applies');
  });
});

describe('what was known on a day', () => {
  it('leaves the document out before it was issued', () => {
    expect(ask({}, '2016-01-01', { asKnownOn: '2014-12-19' }).status).toBe('not-in-force');
    expect(ask({}, '2016-01-01', { asKnownOn: '2014-12-20' }).status).toBe('applies');
  });

  it('leaves out an act that ends it, until the act is issued', () => {
    const inForce = { ...base.inForce, endedBy: act('2019-05-05') };
    const as = (asKnownOn?: string) =>
      ask({ inForce }, '2020-06-01', asKnownOn === undefined ? {} : { asKnownOn }).status;
    expect([as('2019-05-04'), as('2019-05-05'), as()]).toEqual(['applies', 'not-in-force', 'not-in-force']);
  });

  it('leaves out an act that narrows a period, until the act is issued', () => {
    const provisions = { rule: { ...RULE, periods: [{ until: '2017-01-01', cites: act('2016-08-08') }] } };
    const as = (asKnownOn: string) => ask({ provisions }, '2018-01-01', { asKnownOn }).status;
    expect([as('2016-08-07'), as('2016-08-08')]).toEqual(['applies', 'not-in-force']);
  });

  it('keeps an end that the text itself sets', () => {
    expect(ask({}, '2020-06-01', { asKnownOn: '2015-01-01' }).status).toBe('not-in-force');
  });

  it('keeps what has no date of issue, as no day tells otherwise', () => {
    const inForce = { ...base.inForce, endedBy: act(null) };
    expect(ask({ inForce }, '2020-06-01', { asKnownOn: '2015-01-01' }).status).toBe('not-in-force');
    expect(ask({ issuedOn: 'not-stated' }, '2016-01-01', { asKnownOn: '1900-01-01' }).status).toBe('applies');
  });
});

describe('levies of any policy', () => {
  const levy = (changes: Partial<PolicyInput> = {}) =>
    definePolicy({
      ...base,
      inForce: { from: '2001-01-01', until: '2999-01-01' },
      issuedOn: '2000-12-01',
      ...changes,
      provisions: {
        levy: {
          kind: 'levy',
          says: text('the levy'),
          cites: '一',
          subject: 'child',
          when: all(true),
          minimum: yuan('100.00'),
          installments: 'parts',
        },
        parts: {
          kind: 'installments',
          says: text('the parts'),
          cites: '一',
          subject: 'child',
          when: all(true),
          limitMonths: { value: 12, type: 'number' },
          clock: { value: 'decision', type: 'option' },
          needs: [],
        },
        rule: RULE,
      },
    });
  const household = { children: [{ id: 'c', birthDate: '2010-01-01' }] } satisfies HouseholdInput;

  it('end on 20 August 2021, a user’s own too, whatever the text says', () => {
    const policy = levy();
    const on = (day: string) => assessLevy(household, { policy, child: 'c', on: day }).status;
    expect([on('2021-08-19'), on('2021-08-20'), on('2500-01-01')]).toEqual(['due', 'not-in-force', 'not-in-force']);
  });

  it('end with their installments, and with nothing else of the document', () => {
    const policy = levy();
    const status = (id: string, day: string) => check(household, `own/${id}`, { policy, on: day, child: 'c' }).status;
    expect([status('parts', '2021-08-19'), status('parts', '2021-08-20')]).toEqual(['applies', 'not-in-force']);
    expect(status('rule', '2021-08-20')).toBe('applies');
  });

  it('end by the day asked about also where the text of the birth governs', () => {
    const governed = levy({
      governedBy: reading('which', { birth: date('2010-01-01'), decision: on }),
      readings: {
        which: {
          asks: text('which text?'),
          options: {
            birth: { says: text('of the birth'), cites: text('x') },
            decision: { says: text('of the decision'), cites: text('x') },
          },
          default: 'birth',
          because: text('since'),
        },
      },
      inForce: { from: '2005-01-01', until: '2011-01-01' },
    });
    const ask = (day: string, which?: string) =>
      assessLevy(household, {
        policy: governed,
        child: 'c',
        on: day,
        ...(which === undefined ? {} : { readings: { which } }),
      }).status;
    expect([ask('2021-08-19'), ask('2021-08-20')]).toEqual(['due', 'not-in-force']);
    expect([ask('2010-12-31', 'decision'), ask('2011-01-01', 'decision')]).toEqual(['due', 'not-in-force']);
  });

  it('end once where the text itself names the same act and day', () => {
    const policy = levy({ inForce: { from: '2001-01-01', until: '2021-08-20', endedBy: act('2021-08-20') } });
    const answer = assessLevy(household, { policy, child: 'c', on: '2021-08-20' });
    expect(notes(answer as unknown as Determination)).toEqual(['no-longer-in-force']);
    expect(answer.citations).toHaveLength(2);
  });
});

describe('a levy owed by the household', () => {
  const policy = definePolicy({
    ...base,
    provisions: {
      levy: {
        kind: 'levy',
        says: text('the levy'),
        cites: '一',
        subject: 'household',
        when: fact('furtherBirth.givenUp'),
        minimum: yuan('100.00'),
        minimumOf: { value: 'first-payment', type: 'option' },
      },
    },
  });

  it('is assessed once, whoever the children are', () => {
    const household = { children: [{}, {}], furtherBirth: { givenUp: true } };
    const { levies } = assess(household, { policies: [policy], on: '2016-01-01' });
    expect(levies.map(({ subject, status, minimumOf }) => [subject, status, minimumOf])).toEqual([
      ['household', 'due', 'first-payment'],
    ]);
    expect(levies[0]?.installments).toBeNull();
  });
});

describe('a text governed by another day', () => {
  const governed = definePolicy({
    ...base,
    governedBy: fact('child.birthDate'),
    provisions: { rule: { ...RULE, subject: 'child' } },
  });
  const status = (birthDate: string, day = '2030-01-01') =>
    check({ children: [{ birthDate }] }, 'own/rule', { policy: governed, on: day });

  it('is in force by that day', () => {
    expect(['2014-12-31', '2015-01-01', '2019-12-31', '2020-01-01'].map((day) => status(day).status)).toEqual([
      'not-in-force',
      'applies',
      'applies',
      'not-in-force',
    ]);
  });

  it('is open where that day may lie on either side', () => {
    expect(status('2019-12').status).toBe('applies');
    expect(status('2015').status).toBe('applies');
    const open = check({ children: [{}] }, 'own/rule', { policy: governed, on: '2030-01-01' });
    expect(open.status).toBe('undetermined');
    expect(open.missing.map(({ path }) => path)).toEqual(['children[0].birthDate']);
  });
});
