import { expect, it } from 'vitest';
import { check } from '../../src/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';

it('says that a text is not in force also where what is told leaves no household', () => {
  // A child born by the day asked about would be older than the only partner who is listed.
  const household = { partners: [{ birthDate: '2015-01-01' }] };
  const ask = { policy: liangfeng2011, child: 'child-1', on: '2001-01-01' };
  const { status, missing } = check(household, 'liangfeng-2011/levy-minimum', ask);
  // The text is of 5 September 2011.
  expect([status, missing]).toEqual(['not-in-force', []]);
});
