import type { Decimal } from '../value/rate.js';
import type { Text } from '../value/text.js';
import type { vocabulary } from './vocabulary.js';

type Lists = (typeof vocabulary)['lists'];
type Objects = (typeof vocabulary)['objects'];

/** A value that holds from a day on. */
export interface DatedValue<Value> {
  readonly from: string;
  readonly value: Value;
}

type LeafOf<Spec, Money, Number> = Spec extends { type: 'truth' }
  ? boolean
  : Spec extends { type: 'options'; options: infer Options }
    ? Extract<keyof Options, string>
    : Spec extends { type: 'money' }
      ? Money
      : Spec extends { type: 'number' }
        ? Number
        : string;

type Given<Spec, Money, Number> = Spec extends { dated: true }
  ? LeafOf<Spec, Money, Number> | null | readonly DatedValue<LeafOf<Spec, Money, Number> | null>[]
  : LeafOf<Spec, Money, Number> | null;

type Facts<Specs, Money, Number> = { readonly [Name in keyof Specs]?: Given<Specs[Name], Money, Number> | undefined };

type MoneyInput = Decimal | string | number;
type NumberInput = string | number;

/** A fact that a user's own policy declares, by name. */
export type ExtraValue = boolean | string | number | null;

interface Shape<Money, Number, Id> {
  readonly id?: string | null | undefined;
  readonly marriedOn?: string | null | undefined;
  readonly couldMarry?: boolean | null | undefined;
  readonly partners?: readonly (Id & Facts<Lists['partners']['facts'], Money, Number>)[] | null | undefined;
  readonly children?:
    | readonly (Id &
        Facts<Lists['children']['facts'], Money, Number> & {
          readonly parents?: readonly string[] | null | undefined;
        })[]
    | null
    | undefined;
  readonly certificates?: readonly Facts<Lists['certificates']['facts'], Money, Number>[] | null | undefined;
  readonly agreements?: readonly Facts<Lists['agreements']['facts'], Money, Number>[] | null | undefined;
  readonly residence?:
    | Facts<Objects['residence']['facts'], Money, Number>
    | readonly DatedValue<Facts<Objects['residence']['facts'], Money, Number>>[]
    | null
    | undefined;
  readonly pregnancy?: Facts<Objects['pregnancy']['facts'], Money, Number> | null | undefined;
  readonly furtherBirth?: Facts<Objects['furtherBirth']['facts'], Money, Number> | null | undefined;
  readonly cableTv?: Facts<Objects['cableTv']['facts'], Money, Number> | null | undefined;
  readonly landCompensation?: Facts<Objects['landCompensation']['facts'], Money, Number> | null | undefined;
  readonly certificateFee?: Facts<Objects['certificateFee']['facts'], Money, Number> | null | undefined;
  readonly extra?: Readonly<Record<string, ExtraValue>> | null | undefined;
}

/** The facts of a household as a caller gives them: every one optional, absent or `null` = unknown. */
export type HouseholdInput = Shape<MoneyInput, NumberInput, { readonly id?: string | null | undefined }>;

declare const checked: unique symbol;

/** A checked household: canonical, deep-frozen, plain JSON. Made by `parseHousehold` only. */
export type Household = Shape<string, NumberInput, { readonly id: string }> & { readonly [checked]: true };

/** What is known of a levy case, beside the household. */
export type CaseInput = Facts<Objects['case']['facts'], MoneyInput, NumberInput>;

/** Declares a fact of a policy's own: found under `extra` in the household. */
export interface ExtraFact {
  readonly type: 'truth' | 'date' | 'money' | 'number' | 'text' | 'options';
  readonly options?: Readonly<Record<string, Text>>;
  readonly label: Text;
  readonly question: Text;
}
