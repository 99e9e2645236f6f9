import { describe, expect, it } from 'vitest';
import { assessBenefits, type BenefitAssessment } from '../../src/benefits/index.js';
import { assess, check, type HouseholdInput } from '../../src/index.js';
import { assessLevy } from '../../src/levy/index.js';
import { riverCounty } from './river-county.js';

const RULE = 'river-county-2015';

const benefits = (household: HouseholdInput, on: string, readings?: Readonly<Record<string, string>>) =>
  assessBenefits(household, { policies: [riverCounty], on, readings });

const only = (answers: readonly BenefitAssessment[], provision: string) =>
  answers.filter((answer) => answer.provision === provision);

const told = ({ recipient, status, amountStatus, amount, missing }: BenefitAssessment) => ({
  recipient,
  status,
  amountStatus,
  amount: amount?.toFixed(2) ?? null,
  missing: missing.map(({ path }) => path),
});

describe('a benefit for each person', () => {
  const couple: HouseholdInput = {
    partners: [
      { id: 'm', registration: 'rural' },
      { id: 'f', registration: 'urban' },
    ],
    extra: { fishingRight: 'full' },
  };

  it('asks about each partner by id', () => {
    expect(only(benefits(couple, '2015-06-01'), 'fisher-grant').map(told)).toEqual([
      { recipient: 'm', status: 'eligible', amountStatus: 'stated', amount: '500.00', missing: [] },
      { recipient: 'f', status: 'not-eligible', amountStatus: null, amount: null, missing: [] },
    ]);
  });

  it('gives the amount of the day asked about: before, on and after the change', () => {
    const amounts = ['2015-01-01', '2016-06-30', '2016-07-01', '2030-01-01'].map(
      (on) => only(benefits(couple, on), 'fisher-grant').map(told)[0]?.amount,
    );
    expect(amounts).toEqual(['500.00', '500.00', '650.00', '650.00']);
    expect(only(benefits(couple, '2014-12-31'), 'fisher-grant')[0]?.status).toBe('not-in-force');
  });

  it('reads the registration on the day asked about', () => {
    const moved: HouseholdInput = {
      partners: [
        {
          registration: [
            { from: '2016-02-01', value: 'urban' },
            { from: '2000-01-01', value: 'rural' },
          ],
        },
      ],
      extra: { fishingRight: 'half' },
    };
    const statuses = ['2016-01-31', '2016-02-01'].map((on) => only(benefits(moved, on), 'fisher-grant')[0]?.status);
    expect(statuses).toEqual(['eligible', 'not-eligible']);
  });

  it('is not for somebody who has died by the day, and still is before', () => {
    const dead = { partners: [{ registration: 'rural', deathDate: '2016-05-05' }], extra: { fishingRight: 'full' } };
    const statuses = ['2016-05-04', '2016-05-05'].map(
      (on) => only(benefits(dead as HouseholdInput, on), 'fisher-grant')[0]?.status,
    );
    expect(statuses).toEqual(['eligible', 'not-eligible']);
  });

  it('splits the amount between the payers', () => {
    const [answer] = only(benefits(couple, '2015-06-01'), 'fisher-grant');
    expect(answer?.shares?.map(({ payer, amount }) => [payer.en, amount?.toFixed(2)])).toEqual([
      ['county', '250.00'],
      ['township', '250.00'],
    ]);
    expect(answer?.frequency).toBe('yearly');
  });

  it('asks one unknown person when the partners are not listed', () => {
    const [answer] = only(benefits({ extra: { fishingRight: 'full' } }, '2015-06-01'), 'fisher-grant');
    expect(answer?.status).toBe('undetermined');
    expect(answer?.missing.map(({ path }) => path)).toEqual(['partners']);
  });
});

describe('a benefit for each child', () => {
  const twoChildren: HouseholdInput = {
    children: [
      { id: 'big', birthDate: '2010-05-05', disability: 'none' },
      { id: 'small', birthDate: '2014-05-05', disability: 'grade-1' },
    ],
    extra: { lateReport: false },
  };

  it('asks about each child by id', () => {
    expect(only(benefits(twoChildren, '2016-05-04'), 'child-aid').map(told)).toEqual([
      { recipient: 'big', status: 'eligible', amountStatus: 'stated', amount: '300.00', missing: [] },
      { recipient: 'small', status: 'eligible', amountStatus: 'stated', amount: '900.00', missing: [] },
    ]);
  });

  it('ends on the sixth birthday', () => {
    expect(only(benefits(twoChildren, '2016-05-05'), 'child-aid').map(({ status }) => status)).toEqual([
      'not-eligible',
      'eligible',
    ]);
  });

  it('leaves out a child who is born later', () => {
    expect(only(benefits(twoChildren, '2014-05-04'), 'child-aid').map(({ recipient }) => recipient)).toEqual(['big']);
  });

  it('says that an amount is blank, and does not make it nothing', () => {
    const blank = {
      children: [{ id: 'c', birthDate: '2014-05-05', disability: 'grade-3' }],
      extra: { lateReport: false },
    };
    expect(only(benefits(blank as HouseholdInput, '2016-01-01'), 'child-aid').map(told)).toEqual([
      { recipient: 'c', status: 'eligible', amountStatus: 'blank-in-source', amount: null, missing: [] },
    ]);
  });

  it('asks for exactly the yes or no that decides', () => {
    const { extra: _, ...silent } = twoChildren;
    const [, small] = only(benefits(silent, '2016-05-05'), 'child-aid');
    expect(small && told(small)).toEqual({
      recipient: 'small',
      status: 'undetermined',
      amountStatus: null,
      amount: null,
      missing: ['extra.lateReport'],
    });
    expect(small?.missing[0]?.question).toEqual({ zh: '出生是否迟报？', en: 'Was the birth reported late?' });
    expect(small?.robust).toBe(false);
    const ignoring = only(benefits(silent, '2016-05-05', { reporting: 'ignored' }), 'child-aid')[1];
    expect(ignoring && told(ignoring)).toMatchObject({ status: 'eligible', amount: '900.00', missing: [] });
  });

  it('asks for the list when there is none', () => {
    const [answer] = only(benefits({ extra: { lateReport: false } }, '2016-05-05'), 'child-aid');
    expect(answer).toMatchObject({ recipient: 'child', status: 'undetermined' });
    expect(answer?.missing.map(({ path }) => path)).toEqual(['children']);
  });
});

describe('a child of a household that lists none', () => {
  it('is one of whom nothing is known', () => {
    const household = { extra: { lateReport: false, fishingRight: 'none' } };
    const aid = check(household, `${RULE}/child-aid`, { policy: riverCounty, on: '2016-05-05', child: 'anybody' });
    expect(aid).toMatchObject({ status: 'undetermined', subject: 'child' });
    const levy = assessLevy(household, { policy: riverCounty, on: '2016-05-05', child: 'anybody' });
    expect(levy.status).toBe('undetermined');
    expect(levy.missing.map(({ path }) => path)).toEqual(['children']);
    expect(levy.toJSON()).toMatchObject({ bounds: { least: '6000.00', most: '6000.00', exact: true } });
  });
});

describe('a rule and its outputs', () => {
  const known = { registeredOn: '2015-02-03', boats: 4, fishingRight: 'full', harvestIncome: '1234.56' };

  it('gives a day, a number, an option and an amount', () => {
    const answer = check({ extra: known }, `${RULE}/roll`, { policy: riverCounty, on: '2016-01-01' });
    expect(answer.toJSON()).toMatchObject({
      policy: RULE,
      provision: 'roll',
      subject: 'household',
      status: 'applies',
      outputs: { since: '2015-02-03', boats: 4, right: 'full', halfOfHarvest: '617.28', badge: null },
      missing: [],
    });
    expect(answer.notes.map(({ id }) => id)).toEqual(['end-not-stated', 'invented', 'roll-only']);
  });

  it('turns on the day of entry, known only as a month', () => {
    const status = (on: string) =>
      check({ extra: { ...known, registeredOn: '2015-02' } }, `${RULE}/roll`, { policy: riverCounty, on }).status;
    expect(['2015-01-31', '2015-02-01', '2015-02-27', '2015-02-28'].map(status)).toEqual([
      'does-not-apply',
      'undetermined',
      'undetermined',
      'applies',
    ]);
  });

  it('checks a levy and a benefit as rules too', () => {
    const child = { id: 'c', birthDate: '2016-03-01', birthAuthorised: false };
    const options = { policy: riverCounty, on: '2016-06-01' };
    const levy = check({ children: [child], extra: { fishingRight: 'none' } }, `${RULE}/birth-levy`, options);
    expect(levy.toJSON()).toMatchObject({ status: 'applies', outputs: { minimum: '6000.00', maximum: '18000.00' } });
    const grant = check({ partners: [{ registration: 'urban' }] }, `${RULE}/fisher-grant`, options);
    expect(grant.status).toBe('does-not-apply');
  });
});

describe('everything at once', () => {
  const household: HouseholdInput = {
    partners: [{ id: 'm', registration: 'rural' }],
    children: [{ id: 'c', birthDate: '2016-03-01', birthAuthorised: false, disability: 'none' }],
    extra: { lateReport: false, fishingRight: 'half', harvestIncome: '1000.00', registeredOn: '2015-02-03', boats: 1 },
  };

  it('applies a policy that the caller names, whatever the residence', () => {
    const {
      levies,
      benefits: given,
      others,
      mayAlsoApply,
    } = assess(household, { policies: [riverCounty], on: '2016-06-01' });
    expect(levies.map(({ status, minimum }) => [status, minimum?.toFixed(2)])).toEqual([['due', '6500.00']]);
    expect(given.map(({ provision, recipient, amount }) => [provision, recipient, amount?.toFixed(2)])).toEqual([
      ['fisher-grant', 'm', '500.00'],
      ['child-aid', 'c', '300.00'],
    ]);
    expect(others.map(({ provision, status }) => [provision, status])).toEqual([
      ['birth-levy-installments', 'undetermined'],
      ['roll', 'applies'],
    ]);
    expect(mayAlsoApply).toEqual([]);
  });

  it('stands beside a built-in document', () => {
    const { benefits: given } = assess(household, { policies: ['taibai-2009', riverCounty], on: '2016-06-01' });
    expect([...new Set(given.map(({ policy }) => policy))]).toEqual(['taibai-2009', RULE]);
  });

  it('is plain JSON', () => {
    const result = assess(household, { policies: [riverCounty], on: '2016-06-01' });
    const text = JSON.stringify(result);
    expect(JSON.parse(text)).toEqual(result.toJSON());
    expect(text).toContain('"minimum":"6500.00"');
  });

  it('never asks for a fact that the policy does not read', () => {
    const { levies } = assess({ children: [{ id: 'c' }] }, { policies: [riverCounty], on: '2016-06-01' });
    const paths = levies.flatMap(({ missing }) => missing.map(({ path }) => path));
    expect(paths.sort()).toEqual([
      'children[0].birthAuthorised',
      'children[0].birthDate',
      'extra.boats',
      'extra.fishingRight',
      'extra.harvestIncome',
    ]);
  });
});
