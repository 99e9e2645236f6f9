import { builtIn } from '../policy/document.js';
import { LEAVE_OF_THE_DAY, maternityLeave, NATIONAL_DAYS, NATIONAL_LEAVE } from './parts/province.js';

/** 女职工劳动保护特别规定: the national days of maternity leave. */
export const maternityLeave2012 = builtIn({
  id: 'maternity-leave-2012',
  title: { zh: '女职工劳动保护特别规定', en: 'Special provisions on the protection of women workers' },
  issuer: { zh: '国务院', en: 'State Council' },
  documentNumber: '国务院令第619号',
  rank: 'administrative-regulation',
  jurisdiction: { division: null },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2012-01-01', notAfter: '2012-12-31' },
    until: 'not-stated',
    evidencedUntil: '2027-01-01',
    evidence: {
      zh: '2012年公布，月日未核实，现行有效',
      en: 'Of 2012, the day was not verified; in force today',
    },
  },
  source: { zh: '规定第七条', en: 'Article 7' },

  parameters: { ...NATIONAL_LEAVE },

  provisions: {
    'maternity-leave': {
      ...maternityLeave({
        cites: '第七条',
        outputs: {
          days: { says: { zh: '产假天数（单胎）', en: 'days of maternity leave, for one baby' }, is: NATIONAL_DAYS },
        },
      }),
      says: { zh: '产假', en: 'Maternity leave' },
    },
  },

  notes: [
    LEAVE_OF_THE_DAY,
    {
      id: 'provinces-add',
      says: { zh: '各省另有增加，见各省条例', en: 'The provinces add to it; see their regulations' },
    },
  ],

  notModelled: [
    {
      what: { zh: '流产休假、产前休息、产假待遇', en: 'Leave after a miscarriage, rest before the birth, and pay' },
      because: { zh: '与生育政策无关', en: 'Not a matter of birth policy' },
    },
  ],

  cases: [
    {
      name: { zh: '单胎顺产', en: 'One baby' },
      provision: 'maternity-leave',
      on: '2026-11-24',
      household: { children: [{ birthDate: '2026-10-01', difficultBirth: false }] },
      expect: { status: 'applies', outputs: { days: 98 } },
    },
    {
      name: { zh: '难产', en: 'Difficult birth' },
      provision: 'maternity-leave',
      on: '2026-11-24',
      household: { children: [{ birthDate: '2026-10-01', difficultBirth: true }] },
      expect: { status: 'applies', outputs: { days: 113, 'each-further-baby': 15 } },
    },
  ],
});
