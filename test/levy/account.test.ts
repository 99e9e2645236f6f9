import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateSurcharge, levyAccount, planInstallments } from '../../src/levy/index.js';
import { ArgumentError } from '../../src/value/issue.js';

const account = (options: Parameters<typeof levyAccount>[0]) =>
  JSON.parse(JSON.stringify(levyAccount(options))) as Record<string, unknown> & {
    readonly periods: readonly Readonly<Record<string, unknown>>[];
    readonly notes: readonly { readonly id: string }[];
  };

describe('the account of a levy on a day', () => {
  it('owes the whole sum on its due day, and nothing is overdue yet', () => {
    expect(account({ total: 20000, dueOn: '2012-03-01', payments: [], on: '2012-03-01' })).toMatchObject({
      paid: '0.00',
      outstanding: '20000.00',
      overdue: '0.00',
      surcharge: '0.00',
      periods: [],
    });
  });

  it('runs two per mille for each complete month, on what was unpaid until it was complete', () => {
    // 1 March to 15 June: three months on 20000 = 120. Then 15000: the months that end on 1 July, August and September = 90.
    const payments = [{ on: '2012-06-15', amount: 5000 }];
    expect(account({ total: 20000, dueOn: '2012-03-01', payments, on: '2012-09-01' })).toMatchObject({
      paid: '5000.00',
      outstanding: '15000.00',
      overdue: '15000.00',
      surcharge: '210.00',
      exact: '210',
      capped: false,
      periods: [
        { installment: 1, from: '2012-03-01', until: '2012-06-15', unpaid: '20000.00', months: 3, surcharge: '120' },
        { installment: 1, from: '2012-06-15', until: '2012-09-01', unpaid: '15000.00', months: 3, surcharge: '90' },
      ],
    });
  });

  it('counts a month that has begun only where it is asked to', () => {
    const late = { total: 20000, dueOn: '2012-03-01', payments: [], on: '2012-04-02' };
    expect(account(late)).toMatchObject({ exact: '40' });
    expect(account({ ...late, partMonth: true })).toMatchObject({ exact: '80' });
  });

  it('has a clock of its own for each installment, and pays the earliest first', () => {
    const plan = planInstallments({ total: 30000, start: '2012-01-01', count: 3, everyMonths: 6, limitMonths: 36 });
    // Due on 1 July 2012, 1 January and 1 July 2013. 12000 on 1 August: the first is settled after a month, 8000 of the second left.
    const payments = [{ on: '2012-08-01', amount: 12000 }];
    expect(account({ total: 30000, dueOn: '2012-01-01', plan, payments, on: '2013-03-01' })).toMatchObject({
      overdue: '8000.00',
      outstanding: '18000.00',
      exact: '52',
      periods: [
        { installment: 1, from: '2012-07-01', until: '2012-08-01', unpaid: '10000.00', months: 1, surcharge: '20' },
        { installment: 2, from: '2013-01-01', until: '2013-03-01', unpaid: '8000.00', months: 2, surcharge: '32' },
      ],
    });
  });

  it('is never more than the sum from 2012 on', () => {
    const old = { total: 100, dueOn: '1950-01-01', payments: [] };
    expect(account({ ...old, on: '2011-12-31' })).toMatchObject({ exact: '148.6', capped: false });
    expect(account({ ...old, on: '2012-01-01' })).toMatchObject({ exact: '100', capped: true });
    expect(account({ ...old, on: '2011-12-31', decidedOn: '2012-01-01' })).toMatchObject({ exact: '100' });
  });

  it('collects nothing more from the day on which the levy ended', () => {
    const late = { total: 60000, dueOn: '2021-01-20', payments: [{ on: '2021-02-01', amount: 20000 }] };
    const answer = account({ ...late, on: '2021-09-01' });
    // To 1 February no month is complete; then 40000 until 20 August: seven months.
    expect(answer).toMatchObject({ paid: '20000.00', outstanding: '0.00', overdue: '0.00', exact: '560' });
    expect(answer.notes.map(({ id }) => id)).toEqual(['levy-ended']);
    expect(account({ ...late, on: '2021-08-19' })).toMatchObject({ outstanding: '40000.00', exact: '480' });
  });

  it('tells what was paid too much, and leaves out what was paid later', () => {
    const payments = [
      { on: '2013-01-01', amount: 70 },
      { on: '2012-01-01', amount: 50 },
    ];
    const asked = { total: 100, dueOn: '2012-06-01', payments };
    expect(account({ ...asked, on: '2012-12-31' })).toMatchObject({ paid: '50.00', outstanding: '50.00' });
    const over = account({ ...asked, on: '2013-01-01' });
    expect(over).toMatchObject({ paid: '120.00', outstanding: '0.00' });
    expect(over.notes.map(({ id }) => id)).toContain('overpaid');
  });

  it('refuses what is malformed, all of it at once', () => {
    const wrong = {
      total: -1,
      dueOn: '2012-02-30',
      payments: [{ on: 'x', amount: 1, extra: 2 }],
      on: '2012-01-01',
      when: 1,
    };
    let issues: readonly { readonly code: string; readonly path: string }[] = [];
    try {
      levyAccount(wrong as unknown as Parameters<typeof levyAccount>[0]);
    } catch (error) {
      if (error instanceof ArgumentError) issues = error.issues;
    }
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unknown-key when',
      'not-an-amount total',
      'not-a-date dueOn',
      'unknown-key payments[0].extra',
      'not-a-date payments[0].on',
    ]);
    const plan = { installments: [{ amount: 99, dueOn: '2012-03-01' }] };
    expect(() => levyAccount({ total: 100, dueOn: '2012-01-01', plan, payments: [], on: '2012-05-01' })).toThrow(
      ArgumentError,
    );
  });
});

// An oracle that walks the months one by one, with the calendar of `Date` in UTC and whole numbers of a thousandth of a fen.
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return textOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

function walked(
  shares: readonly { readonly amount: number; readonly dueOn: string }[],
  payments: readonly { readonly on: string; readonly amount: number }[],
  on: string,
): bigint {
  const end = on < '2021-08-20' ? on : '2021-08-20';
  const inOrder = shares
    .map((share, place) => ({ ...share, place }))
    .sort((a, b) => utc(a.dueOn) - utc(b.dueOn) || a.place - b.place);
  let thousandths = 0n;
  let before = 0;
  for (const { amount, dueOn } of inOrder) {
    for (let month = 1; monthsAfter(dueOn, month) <= end; month++) {
      const complete = monthsAfter(dueOn, month);
      // A payment on the very day on which a month is complete comes too late for it.
      const paid = payments
        .filter((one) => one.on < complete && one.on <= on)
        .reduce((sum, one) => sum + one.amount, 0);
      const unpaid = Math.max(0, amount - Math.max(0, paid - before));
      thousandths += BigInt(unpaid) * 2n;
    }
    before += amount;
  }
  return thousandths;
}

const days = fc
  .integer({ min: utc('2003-01-01') / 86_400_000, max: utc('2022-06-01') / 86_400_000 })
  .map((day) => textOf(day * 86_400_000));
const fen = fc.integer({ min: 1, max: 5_000_000 });
const yuan = (amount: number): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

describe('against an oracle that walks month by month', () => {
  it('agrees on drawn plans, payments and days', () => {
    const drawn = fc.record({
      shares: fc.array(fc.record({ amount: fen, dueOn: days }), { minLength: 1, maxLength: 4 }),
      payments: fc.array(fc.record({ on: days, amount: fen }), { maxLength: 4 }),
      on: days,
    });
    fc.assert(
      fc.property(drawn, ({ shares, payments, on }) => {
        const total = shares.reduce((sum, { amount }) => sum + amount, 0);
        const expected = walked(shares, payments, on);
        const answer = levyAccount({
          total: yuan(total),
          dueOn: '2003-01-01',
          plan: { installments: shares.map(({ amount, dueOn }) => ({ amount: yuan(amount), dueOn })) },
          payments: payments.map((one) => ({ ...one, amount: yuan(one.amount) })),
          on,
        });
        const capped = on >= '2012-01-01' && expected > BigInt(total) * 1000n;
        const exact = capped ? BigInt(total) * 1000n : expected;
        // Yuan in full, as thousandths of a fen: five decimals.
        const [whole = '', part = ''] = answer.exact.split('.');
        expect(BigInt(whole + part.padEnd(5, '0'))).toBe(exact);
        expect(answer.capped).toBe(capped);
      }),
      { numRuns: 400, seed: 20020802 },
    );
  });

  it('agrees with the surcharge of one sum that is not paid', () => {
    fc.assert(
      fc.property(fen, days, days, fc.boolean(), (amount, dueOn, on, partMonth) => {
        const one = levyAccount({ total: yuan(amount), dueOn, payments: [], on, partMonth });
        expect(one.exact).toBe(lateSurcharge({ unpaid: yuan(amount), dueOn, paidOn: on, partMonth }).exact);
      }),
      { numRuns: 200, seed: 357 },
    );
  });
});
