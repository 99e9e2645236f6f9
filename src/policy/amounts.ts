import type { Amount, AmountTable, Provision } from './policy.js';

/** The amounts that a provision states, by name: `minimum` and `maximum` of a levy, `amount` and `shares[0]` … of a benefit. */
export function amountsOf(provision: Provision): Readonly<Record<string, Amount>> {
  if (provision.kind === 'levy') {
    const { minimum, maximum } = provision;
    return { minimum, ...(maximum === undefined ? {} : { maximum }) };
  }
  if (provision.kind !== 'benefit') return {};
  const shares = provision.shares?.map(({ amount }, index) => [`shares[${index}]`, amount] as const) ?? [];
  return { amount: provision.amount, ...Object.fromEntries(shares) };
}

/** Is the amount a decision table? */
export const isTable = (amount: Amount | undefined): amount is AmountTable =>
  typeof amount === 'object' && 'rows' in amount;
