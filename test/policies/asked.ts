import { expect } from 'vitest';
import type { LevyCase } from '../../src/assess/levy-case.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { asksFor, type CertificateInput, certificate } from './families.js';

const shown = (value: unknown): unknown => (typeof value === 'object' && value !== null ? String(value) : value);

/** What a question says beside the household. */
export interface Asked {
  readonly case?: LevyCase;
  readonly child?: string;
  readonly person?: string;
  readonly readings?: Readonly<Record<string, string>>;
}

/** The answer to a rule, as plain values: its status, its outputs, and the paths that it asks for. */
export function ask(rule: string, on: string, household: HouseholdInput, options: Asked = {}) {
  const { status, outputs, missing } = check(household, rule, { on, ...options });
  const entries = Object.entries(outputs).map(([name, value]) => [name, shown(value)] as const);
  return { status, ...Object.fromEntries(entries), asks: asksFor({ missing }) } as Readonly<Record<string, unknown>>;
}

/** It cannot be told, and that fact is among those asked for. */
export function expectOpen(answer: Readonly<Record<string, unknown>>, path: string): void {
  expect(answer['status'], path).toBe('undetermined');
  expect(answer['asks'], path).toContain(path);
}

/** An only-child certificate is held. */
export const held = (facts: CertificateInput = {}): HouseholdInput['certificates'] => [
  certificate('only-child', facts),
];
