import { describe, expect, it } from 'vitest';
import { type BenefitPeriod, benefitTimeline } from '../../src/benefits/index.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import type { HouseholdInput } from '../../src/index.js';
import { taibai2009 } from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { ArgumentError } from '../../src/value/issue.js';
import { samplePolicy } from '../sample-policy.js';

const { age, all, atLeast, equal, fact, happened, not, on, onOrBefore, parameter, some, yuan, addMonths } = build;
const text = (words: string) => ({ zh: words, en: words });

const pension = (when: Expr, amount: Expr = yuan('100.00'), subject: 'person' | 'child' | 'household' = 'person') =>
  samplePolicy({
    id: 'pension',
    issuedOn: '2004-12-01',
    inForce: { from: '2005-01-01', until: '2021-07-01', endedBy: { document: text('The later act') } },
    parameters: {
      rate: {
        says: text('the rate'),
        cites: 'article 3',
        is: {
          series: [
            { from: '2005-01-01', value: { value: '600.00', type: 'money' } },
            { from: '2018-01-01', value: { value: '720.00', type: 'money' } },
          ],
        },
      },
    },
    provisions: {
      p: { kind: 'benefit', says: text('p'), cites: 'article 2', subject, when, frequency: 'yearly', amount },
    },
  });

const line = ({ from, until, status, amount, begins }: BenefitPeriod) =>
  [
    from,
    until,
    status,
    amount?.toFixed(2) ?? null,
    begins.map((one) => (one.kind === 'fact' ? one.path : one.kind === 'law' ? one.what : one.kind)).join(' '),
  ] as const;

const lines = (household: HouseholdInput, policy: Policy, from: string, until: string) =>
  benefitTimeline(household, { policies: [policy], from, until }).map(line);

const oldEnough = atLeast(age(fact('person.birthDate'), on), 60);

describe('a timeline worked out by hand', () => {
  it('begins on the sixtieth birthday, rises on 1 January and ends with the text', () => {
    expect(
      lines(
        { partners: [{ birthDate: '1955-03-10' }] },
        pension(oldEnough, parameter('rate')),
        '2004-01-01',
        '2023-01-01',
      ),
    ).toEqual([
      ['2004-01-01', '2005-01-01', 'not-in-force', null, 'asked'],
      ['2005-01-01', '2015-03-10', 'not-eligible', null, 'in-force'],
      ['2015-03-10', '2018-01-01', 'eligible', '600.00', 'partners[0].birthDate'],
      ['2018-01-01', '2021-07-01', 'eligible', '720.00', 'parameter'],
      ['2021-07-01', '2023-01-01', 'not-in-force', null, 'in-force'],
    ]);
  });

  it.each([
    ['1956-02-29', '2016-02-29'],
    ['1952-02-29', '2012-02-29'],
  ])('reaches sixty on 29 February where the year has one: born %s', (birthDate, day) => {
    expect(
      lines({ partners: [{ birthDate }] }, pension(oldEnough), '2010-01-01', '2020-01-01').map(([from]) => from),
    ).toEqual(['2010-01-01', day]);
  });

  it('reaches an age that falls in a common year on 1 March', () => {
    const sixtyOne = pension(atLeast(age(fact('person.birthDate'), on), 61));
    expect(
      lines({ partners: [{ birthDate: '1956-02-29' }] }, sixtyOne, '2016-01-01', '2019-01-01').map(([from]) => from),
    ).toEqual(['2016-01-01', '2017-03-01']);
  });

  it('holds between the issue of a certificate and its revocation', () => {
    const certified = pension(
      some('certificates', all(equal(fact('each.kind'), 'only-child'), not(happened(fact('each.revokedOn'))))),
      yuan('100.00'),
      'household',
    );
    const certificates = [{ kind: 'only-child', issuedOn: '2008-05-01', revokedOn: '2011-09-15' }] as const;
    expect(lines({ certificates }, certified, '2006-01-01', '2020-01-01')).toEqual([
      ['2006-01-01', '2008-05-01', 'not-eligible', null, 'asked'],
      ['2008-05-01', '2011-09-15', 'eligible', '100.00', 'certificates[0].issuedOn'],
      ['2011-09-15', '2020-01-01', 'not-eligible', null, 'certificates[0].revokedOn'],
    ]);
  });

  it('is undetermined through the months in which a partly known birthday may fall', () => {
    const periods = benefitTimeline(
      { partners: [{ birthDate: '1955-03' }] },
      { policies: [pension(oldEnough)], from: '2014-01-01', until: '2020-01-01' },
    );
    expect(periods.map(line)).toEqual([
      ['2014-01-01', '2015-03-01', 'not-eligible', null, 'asked'],
      ['2015-03-01', '2015-03-31', 'undetermined', null, 'partners[0].birthDate'],
      ['2015-03-31', '2020-01-01', 'eligible', '100.00', 'partners[0].birthDate'],
    ]);
    expect(periods.map(({ missing }) => missing.map(({ path }) => path))).toEqual([[], ['partners[0].birthDate'], []]);
  });

  it('sees where two open conditions together settle the answer, though neither does alone', () => {
    // Born in 1955: sixty by the day, or born from 1 July on. From 30 June 2015 on one of the two holds.
    const either = pension(build.any(oldEnough, build.onOrAfter(fact('person.birthDate'), build.date('1955-07-01'))));
    expect(lines({ partners: [{ birthDate: '1955' }] }, either, '2014-01-01', '2020-01-01')).toEqual([
      ['2014-01-01', '2015-06-30', 'undetermined', null, 'asked'],
      ['2015-06-30', '2020-01-01', 'eligible', '100.00', 'partners[0].birthDate'],
    ]);
  });

  it('begins for a child when it may have been born, by month arithmetic', () => {
    const first = pension(onOrBefore(on, addMonths(fact('child.birthDate'), 1)), yuan('100.00'), 'child');
    expect(lines({ children: [{ birthDate: '2011-01-31' }] }, first, '2010-01-01', '2012-01-01')).toEqual([
      ['2011-01-31', '2011-03-01', 'eligible', '100.00', 'children[0].birthDate'],
      ['2011-03-01', '2012-01-01', 'not-eligible', null, 'children[0].birthDate'],
    ]);
  });

  it('tells what flips it in both languages, with the act to cite, as plain JSON', () => {
    const periods = benefitTimeline(
      { partners: [{ birthDate: '1955-03-10' }] },
      { policies: [pension(oldEnough)], from: '2014-01-01', until: '2022-01-01' },
    );
    const told = JSON.parse(JSON.stringify(periods)) as {
      begins: { kind: string; cites?: unknown; says?: { zh: string; en: string } }[];
      amount: unknown;
      from: unknown;
    }[];
    expect(told.map(({ from, amount }) => [from, amount])).toEqual([
      ['2014-01-01', null],
      ['2015-03-10', '100.00'],
      ['2021-07-01', null],
    ]);
    expect(told[1]?.begins[0]?.says?.en).toContain('1955-03-10');
    expect(told[1]?.begins[0]?.says?.zh).toContain('自本日起');
    expect(told[2]?.begins[0]).toMatchObject({
      kind: 'law',
      what: 'in-force',
      cites: { document: text('The later act') },
    });
  });
});

describe('the arguments of a timeline', () => {
  const codes = (options: object): readonly string[] => {
    try {
      benefitTimeline({}, options as never);
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(ArgumentError);
      return (error as ArgumentError).issues.map(
        ({ code, path, message }) => `${code} ${path} ${message.zh !== '' && message.en !== ''}`,
      );
    }
  };
  const policies = [taibai2009];
  it.each([
    ['no policies', { from: '2010-01-01', until: '2011-01-01' }, ['wrong-type policies true']],
    [
      'no checked policy',
      { policies: [{}], from: '2010-01-01', until: '2011-01-01' },
      ['not-a-policy policies[0] true'],
    ],
    ['no days', { policies }, ['missing-key from true', 'missing-key until true']],
    ['bad days', { policies, from: '2010', until: '2011-02-29' }, ['not-a-date from true', 'not-a-date until true']],
    ['an empty span', { policies, from: '2010-01-01', until: '2010-01-01' }, ['contradiction until true']],
    [
      'names that are not known',
      { policies, from: '2010-01-01', until: '2011-01-01', on: '2010-01-01', til: 1 },
      ['unknown-key on true', 'unknown-key til true'],
    ],
    [
      'a reading that is not known',
      { policies, from: '2010-01-01', until: '2011-01-01', readings: { x: 'y' } },
      ['unknown-reading readings.x true'],
    ],
    ['nothing', undefined as never, ['wrong-type policies true']],
  ])('are refused with a code: %s', (_name, options, expected) => {
    expect(codes(options)).toEqual(expected);
  });
});
