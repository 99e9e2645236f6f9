import { arithmetic } from './arithmetic.js';
import { calendar } from './calendar.js';
import { choice } from './choose.js';
import { compare } from './compare.js';
import { groups } from './groups.js';
import { logic } from './logic.js';
import type { Operator } from './operator.js';

/** The open table of operators: a new one is one more entry in its family. */
export const operatorTable = { ...logic, ...compare, ...arithmetic, ...calendar, ...choice };
export const groupTable = groups;

export type OperatorId = keyof typeof operatorTable;
export type GroupId = keyof typeof groupTable;

/** The operator of that id, with all that an operator may declare. */
export const operatorOf = (id: OperatorId): Operator => operatorTable[id];
