import type { Citation, Period } from './policy.js';

/** The law above every levy provision (`reference/national-and-provincial-rules.md` 1 and 2). */

/** On this day the levy lost its basis: the amended law was in force at once. */
export const LEVY_ENDED_ON = '2021-08-20';

/** From this day on a late surcharge is never more than the sum owed. */
export const SURCHARGE_CAPPED_FROM = '2012-01-01';

export const LAW_OF_2021: Citation = {
  document: {
    zh: '中华人民共和国人口与计划生育法（2021年修正）',
    en: 'Population and Family Planning Law, as amended in 2021',
  },
  date: LEVY_ENDED_ON,
  rank: 'law',
  confidence: 'verified',
};

export const LEVY_MEASURES: Citation = {
  document: { zh: '社会抚养费征收管理办法', en: 'Measures for the collection of the social maintenance fee' },
  number: '国务院令第357号',
  date: '2002-08-02',
  rank: 'administrative-regulation',
  confidence: 'verified',
};

/** The paper in circulation from September 2021 on old cases; the issuing act was not seen. */
export const TRANSITION_OF_2021: Citation = {
  document: {
    zh: '2021年关于社会抚养费衔接处理的口径',
    en: 'Guidance of 2021 on levies that were open when the law changed',
  },
  rank: 'national-document',
  confidence: 'secondary',
};

export const COMPULSION_LAW: Citation = {
  document: { zh: '中华人民共和国行政强制法', en: 'Administrative Compulsion Law' },
  place: '第四十五条',
  date: SURCHARGE_CAPPED_FROM,
  rank: 'law',
  confidence: 'verified',
};

/** After receipt of the decision, the day of receipt not counted: to pay in one sum, or to apply for installments. */
export const PAY_WITHIN_DAYS = 30;
export const APPLY_WITHIN_DAYS = 30;

/** After the application: the answer of the authority. */
export const ANSWER_WITHIN_DAYS = 30;

/** The late surcharge: two per mille of the unpaid amount for each month. */
export const SURCHARGE_PER_MILLE = 2;

/** All levy provisions end with the law, whatever the local text says (`semantics.md` 4). */
export const LEVY_PERIOD: Period = { until: LEVY_ENDED_ON, cites: LAW_OF_2021 };
