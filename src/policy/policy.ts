import type { ParameterDefinition, TermDefinition } from '../expr/definitions.js';
import type { Expr } from '../expr/expr.js';
import type { ExtraFact } from '../household/household.js';
import type { Text } from '../value/text.js';

/** One source document, one version: plain data, in the order of the paper. */
export interface PolicyInput {
  readonly id: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly documentNumber: string | null;
  readonly rank: Rank;
  readonly jurisdiction: Jurisdiction;
  readonly issuedOn: string | 'not-stated';
  readonly inForce: InForce;
  /** Where the text was read. */
  readonly source: Text;
  /** The day by which the text is chosen; default: the day asked about. */
  readonly governedBy?: Expr;
  readonly readings?: Readonly<Record<string, Reading>>;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly terms?: Readonly<Record<string, Term>>;
  /** Facts of this policy's own, found under `extra` in the household. */
  readonly extra?: Readonly<Record<string, ExtraFact>>;
  readonly provisions: Readonly<Record<string, Provision>>;
  /** What the text sets as targets of a programme; computed by the indicators. */
  readonly targets?: Readonly<Record<string, Target>>;
  readonly notes?: readonly PolicyNote[];
  readonly notModelled?: readonly NotModelled[];
  /** Worked examples: run by the tests as they stand. */
  readonly cases?: readonly WorkedCase[];
}

/** Where a text stands among others, highest first. */
export const RANKS = {
  law: { zh: '法律', en: 'law' },
  'administrative-regulation': { zh: '行政法规', en: 'administrative regulation' },
  'national-document': { zh: '国家规范性文件', en: 'national normative document' },
  'provincial-regulation': { zh: '地方性法规', en: 'provincial regulation' },
  'local-document': { zh: '地方规范性文件', en: 'local normative document' },
  'township-document': { zh: '乡镇文件', en: 'township document' },
  'community-agreement': { zh: '村（社区）协议', en: 'community agreement' },
} as const satisfies Record<string, Text>;

export type Rank = keyof typeof RANKS;

export interface Jurisdiction {
  /** Six digits (GB/T 2260) of the county, prefecture or province; `null` for the nation or where it is not known. */
  readonly division: string | null;
  /** A township or community below the division. */
  readonly place?: string;
  /** The name of the place was removed from the paper: the text is applied only where a caller names it. */
  readonly placeWithheld?: true;
  /** What the source does not print, and the evidence for it. */
  readonly inferred?: Text;
}

/** A day, a span in which the day lies, or nothing stated. */
export type Limit = string | { readonly notBefore: string; readonly notAfter: string } | 'not-stated';

export interface InForce {
  readonly from: Limit;
  readonly until: Limit;
  /** For a date that the text does not print: the evidence. */
  readonly evidence?: Text;
  /** The higher act that ends it, where the text itself names no end. */
  readonly endedBy?: Citation;
  /** For `until: 'not-stated'`: the end of the years for which the text is evidenced. */
  readonly evidencedUntil?: string;
}

export interface Citation {
  readonly document: Text;
  readonly number?: string | null;
  /** Article, part or section. */
  readonly place?: string;
  readonly date?: string | null;
  readonly rank?: Rank;
  /** How sure we are of the wording or figure; absent: read in the source itself. */
  readonly confidence?: 'verified' | 'secondary' | 'recalled';
}

export interface Reading {
  readonly asks: Text;
  readonly options: Readonly<Record<string, ReadingChoice>>;
  readonly default: string;
  /** Why the default is the default. */
  readonly because: Text;
}

export interface ReadingChoice {
  readonly says: Text;
  /** What supports this option. */
  readonly cites: Text;
}

export interface Parameter extends ParameterDefinition {
  readonly cites: string;
}

export type Term = TermDefinition;

export interface PolicyNote {
  readonly id: string;
  readonly says: Text;
  /** The provisions to which it belongs; absent: all. */
  readonly provisions?: readonly string[];
}

export interface NotModelled {
  readonly what: Text;
  readonly because: Text;
}

/** What stands where an amount would: the paper leaves it blank, says nothing, gives things, or leaves it to somebody else. */
export type NoAmount = 'blank-in-source' | 'not-stated' | 'in-kind' | 'set-locally';

/** An amount: an expression, a word for why there is none, or a decision table. */
export type Amount = Expr | NoAmount | AmountTable;

export interface AmountTable {
  /** The first row whose condition holds gives the amount. */
  readonly rows: readonly { readonly when: Expr; readonly gives: Expr | NoAmount }[];
  readonly otherwise: NoAmount;
}

interface ProvisionBase {
  readonly says: Text;
  /** Section of the source. */
  readonly cites: string;
  readonly subject: 'household' | 'person' | 'child';
  /** Whom it is about: without this the provision does not apply. */
  readonly when: Expr;
  /** Narrower periods, each with the day that must lie in it (default: the day asked about) and the act that sets it. */
  readonly periods?: readonly Period[];
  /** Further things that it gives, by name. */
  readonly outputs?: Readonly<Record<string, NamedOutput>>;
}

export interface Period {
  readonly from?: string;
  readonly until?: string;
  readonly of?: Expr;
  readonly cites: Citation;
}

export interface NamedOutput {
  readonly says: Text;
  readonly is: Expr | NoAmount;
}

/** A levy: who owes it, the least and the greatest lawful amount. */
export interface LevyProvision extends ProvisionBase {
  readonly kind: 'levy';
  readonly minimum: Amount;
  readonly maximum?: Amount;
  /** What the minimum is the minimum of: an option, `total` or `first-payment`; default `total`. */
  readonly minimumOf?: Expr;
  /** The provision of this policy that allows installments. */
  readonly installments?: string;
}

/** Payment of a levy by installments: for how long, from when, on which conditions. */
export interface InstallmentsProvision extends ProvisionBase {
  readonly kind: 'installments';
  readonly limitMonths: Expr;
  /** The event that starts the clock: an option. */
  readonly clock: Expr;
  readonly needs: readonly { readonly id: string; readonly says: Text; readonly is: Expr }[];
  readonly firstAtLeast?: Expr;
  readonly maxCount?: Expr;
}

/** A benefit: who is eligible, how much, how often, who pays. */
export interface BenefitProvision extends ProvisionBase {
  readonly kind: 'benefit';
  readonly amount: Amount;
  readonly frequency: 'once' | 'monthly' | 'yearly' | 'per-event' | null;
  /** The parts of the amount, by payer. */
  readonly shares?: readonly { readonly payer: Text; readonly amount: Expr }[];
}

/** Any other rule: it applies or not, and gives named outputs. */
export interface RuleProvision extends ProvisionBase {
  readonly kind: 'rule';
}

export type Provision = LevyProvision | InstallmentsProvision | BenefitProvision | RuleProvision;

/**
 * How a figure is compared with the value of a target: `~` about, without a tolerance; `+>=` by how much at least it grows;
 * `<previous` below that of the year before.
 */
export const TARGET_OPERATORS = ['>=', '<=', '=', '~', '+>=', '<previous'] as const;

export interface Target {
  readonly says: Text;
  readonly operator: (typeof TARGET_OPERATORS)[number];
  /** A decimal as printed; `null` where the source leaves it blank or hides it. */
  readonly value: string | null;
  /** `%`, `‰`, `persons`, `births`, `yuan per head` … */
  readonly unit: string;
  /** Of which people or things, and when; absent: not said. */
  readonly population?: Text;
  readonly period?: Text;
  /** A measure of contraception, sterilisation or compulsory checks: kept as history, never to drive a decision. */
  readonly coercive?: true;
  readonly cites: string;
}

/** An example worked on paper: a household, a question and the answer. */
export interface WorkedCase {
  readonly name: Text;
  readonly provision: string;
  readonly on: string;
  readonly household: object;
  readonly child?: string;
  readonly person?: string;
  readonly case?: object;
  readonly readings?: Readonly<Record<string, string>>;
  /** `status`, and any of the results by name; amounts as texts with two decimals. */
  readonly expect: Readonly<Record<string, unknown>>;
}

declare const defined: unique symbol;

/** A checked and frozen policy; its id and the ids of its provisions are known to the compiler. */
export type Policy<Id extends string = string, ProvisionId extends string = string> = Required<
  Omit<PolicyInput, 'governedBy' | 'id' | 'provisions'>
> &
  Pick<PolicyInput, 'governedBy'> & {
    readonly id: Id;
    readonly provisions: Readonly<Record<ProvisionId, Provision>>;
    readonly [defined]: true;
  };
