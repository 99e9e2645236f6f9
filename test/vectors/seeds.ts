import { assessBenefits } from '../../src/benefits/benefits.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { auditDecision } from '../../src/levy/audit.js';
import { checkInstallments } from '../../src/levy/installments.js';
import { assessLevy, levyMinimum } from '../../src/levy/levy.js';
import { liangfeng2011 } from '../../src/policies/liangfeng-2011.js';
import { xijie2013 } from '../../src/policies/xijie-2013.js';

// The rows about the seed documents. Each adapter builds the smallest household with the facts of the row and asks one public function.

type Row = Readonly<Record<string, unknown>>;
type Status = 'rural' | 'urban' | 'employee';

const ON = '2012-06-01';
const STATUSES = { rural: 'rural', urban: 'urban', employee: 'unit-employee' } as const;

const certified: HouseholdInput = { certificates: [{ kind: 'only-child', issuedOn: '2005-06-01' }] };
const agreed: HouseholdInput = { ...certified, agreements: [{ policy: 'xijie-2013', signedOn: '2013-03-01' }] };

/** A couple of that status whose children were all born outside the rules. */
function unlawfulFamily(status: Status, births: number): HouseholdInput {
  const partner =
    status === 'employee'
      ? ({ employment: 'unit-employee' } as const)
      : ({ registration: status, employment: 'none' } as const);
  const children = Array.from({ length: births }, (_, index) => ({
    id: `child-${index + 1}`,
    birthDate: ON,
    birthAuthorised: false,
  }));
  return { partners: [partner], children };
}

function installmentLimit(): number {
  const { installments } = assessLevy(unlawfulFamily('rural', 1), { policy: liangfeng2011, child: 'child-1', on: ON });
  if (installments?.limitMonths === undefined || installments.limitMonths === null)
    throw new Error('no limit of installments');
  return installments.limitMonths;
}

export const adapters: Readonly<Record<string, (inputs: Row) => unknown>> = {
  'lf-levy-floor': ({ nth, status }) =>
    levyMinimum({ policy: liangfeng2011, status: STATUSES[status as Status], order: Number(nth), on: ON }).minimum,

  'lf-levy-floor-met': ({ nth, status, amount }) => {
    const household = unlawfulFamily(status as Status, Number(nth));
    const findings = auditDecision(household, {
      policy: liangfeng2011,
      child: `child-${String(nth)}`,
      case: { decidedOn: ON, amount: amount as string | number },
    });
    const least = findings.find((finding) => finding.check === 'least');
    if (least === undefined || !['in-order', 'not-in-order'].includes(least.result)) throw new Error('no finding');
    return least.result === 'in-order';
  },

  'lf-levy-instalment': ({ written, start, last }) => {
    const plan = {
      total: '13000.00',
      start: String(start),
      limitMonths: installmentLimit(),
      installments: [{ amount: '13000.00', dueOn: String(last) }],
    };
    const { violations } = checkInstallments(plan, { appliedInWriting: written as boolean, difficultyShown: true });
    return violations.length === 0;
  },

  'xj-fee-halving': ({ fee }) => {
    const certificateFee = { kind: 'homestead', chargedBy: 'village', amount: fee as number } as const;
    const { outputs } = check({ ...agreed, certificateFee }, 'xijie-2013/fee-halving', { on: '2014-03-01' });
    return outputs['feeToPay'];
  },

  'xj-college-award': ({ school }) => {
    const children = [
      { id: 'c', birthDate: '1996-05-01', admissionTier: 'first-batch', university: school as 'tsinghua' },
    ] as const;
    const award = assessBenefits({ ...agreed, children }, { policies: [xijie2013], on: '2014-09-01' }).find(
      ({ provision }) => provision === 'college-award',
    );
    if (award?.status !== 'eligible' || award.amountStatus !== 'blank-in-source') throw new Error('no blank award');
    return award.amount;
  },

  'tb-cable-subsidy': ({ price }) => {
    const household = { ...certified, cableTv: { price: price as number } };
    const { outputs } = check(household, 'taibai-2009/cable-subsidy', { on: '2010-03-01' });
    return { town: outputs['town'], village: outputs['village'], household: outputs['household'] };
  },

  'tb-land-double': ({ share, reading }) => {
    const household = { ...certified, landCompensation: { childShare: share as number } };
    const readings = { 'land-doubles': String(reading) };
    return check(household, 'taibai-2009/land-double', { on: '2010-03-01', readings }).outputs['shares'];
  },

  'nh1-residence-tiers': ({ from, to }) => {
    const household: HouseholdInput = {
      partners: [{ id: 'w', sex: 'female' }],
      residence: { since: String(from), separated: true },
      extra: { ofChildBearingAge: true },
    };
    const { status, outputs } = check(household, 'nanhui-2003/residence-tiers', { on: String(to), person: 'w' });
    if (status === 'undetermined') throw new Error('undetermined');
    return ['register', 'card', 'system'].filter((name) => status === 'applies' && outputs[name] === true);
  },

  'dd-free-screening': ({ married, policyCompliant, pregnantMonths, reading }) => {
    const household: HouseholdInput = {
      marriedOn: married === true ? '2008-05-01' : null,
      residence: { division: '500104' },
      pregnancy: { planned: false, lawful: policyCompliant as boolean, months: pregnantMonths as number },
    };
    const readings = { 'three-months': String(reading) };
    const { status } = check(household, 'dadukou-2009/free-screening', { on: '2009-06-01', readings });
    if (status === 'undetermined') throw new Error('undetermined');
    return status === 'applies';
  },
};
