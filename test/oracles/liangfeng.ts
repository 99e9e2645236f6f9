// An independent oracle for the levy minimum (首征标准) of 凉委发〔2011〕38号, written from the source text and the two
// binding design pages alone. It shares nothing with the library: no import, no date or money type.
// Civil dates are compared as strings, which is right for YYYY-MM-DD with four-digit years.

export interface KnownPartner {
  id: string;
  sex: 'female' | 'male';
  registration: 'rural' | 'urban';
  employment: 'unit-employee' | 'other' | 'none';
}

export interface KnownChild {
  id: string;
  /** YYYY-MM-DD */
  birthDate: string;
  birthAuthorised: boolean;
  adoptedOn: string | null;
  deathDate: string | null;
  /** Default: the listed partners. */
  parents?: string[];
}

export interface KnownHousehold {
  partners: KnownPartner[];
  children: KnownChild[];
}

/** api.md, "Policies as data", the table of the seven readings. */
export type Readings = {
  'birth-counted': 'unlawful-births' | 'children';
  'employee-scope': 'any-birth' | 'second-only';
  'mixed-couple': 'higher' | 'mother' | 'father';
  'later-births': 'not-stated' | 'as-second';
  'first-levy': 'total' | 'first-payment';
  'installment-clock': 'decision' | 'approval' | 'receipt';
  'governing-date': 'decision' | 'birth';
};

export const DEFAULTS: Readings = {
  'birth-counted': 'unlawful-births',
  'employee-scope': 'any-birth',
  'mixed-couple': 'higher',
  'later-births': 'not-stated',
  'first-levy': 'total',
  'installment-clock': 'decision',
  'governing-date': 'decision',
};

/** Default first, as in api.md. */
export const OPTIONS: { [K in keyof Readings]: Readings[K][] } = {
  'birth-counted': ['unlawful-births', 'children'],
  'employee-scope': ['any-birth', 'second-only'],
  'mixed-couple': ['higher', 'mother', 'father'],
  'later-births': ['not-stated', 'as-second'],
  'first-levy': ['total', 'first-payment'],
  'installment-clock': ['decision', 'approval', 'receipt'],
  'governing-date': ['decision', 'birth'],
};

export interface OracleAnswer {
  status: 'due' | 'not-due' | 'not-in-force';
  /** Null unless due (api.md, LevyAssessment). */
  amountStatus: 'stated' | 'not-stated' | null;
  minimumFen: number | null;
  minimumOf: 'total' | 'first-payment';
}

// 三、3: 违法生育第一孩的,农村人口不得低于13000.00元,城镇人口不得低于20000.00元;违法生育第二孩的,
// 农村人口不得低于20000.00元,城镇人口不得低于30000.00元;单位职工不得低于40000元
const FIRST_FEN = { rural: 1_300_000, urban: 2_000_000 };
const SECOND_FEN = { rural: 2_000_000, urban: 3_000_000 };
const EMPLOYEE_FEN = 4_000_000;

// The text prints no effective date, so its period starts with its issue: 二〇一一年九月五日 (semantics.md 4).
const TEXT_FROM = '2011-09-05';
// semantics.md 4: all levy provisions end on 2021-08-20; periods are half-open (2), so that day is already outside.
const LEVY_UNTIL = '2021-08-20';

/**
 * The answer for a completely known household.
 *
 * Throws where the library must refuse the question: an unknown child (api.md, "Assessing"), or a child born after `on`
 * (semantics.md 2, `event-after-on`).
 */
export function oracle(household: KnownHousehold, childId: string, on: string, readings: Readings): OracleAnswer {
  const child = household.children.find(({ id }) => id === childId);
  if (child === undefined) {
    throw new RangeError(`unknown-id: ${childId}`);
  }
  if (child.birthDate > on) {
    throw new RangeError(`event-after-on: ${childId} is born on ${child.birthDate}, after ${on}`);
  }

  // semantics.md 6 and api.md: `first-levy` changes minimumOf only, whatever the status.
  const minimumOf = readings['first-levy'];

  // semantics.md 4: `not-in-force` is decided before anything else about the facts, so also for an adopted child or an
  // authorised birth.
  if (!isInForce(child.birthDate, on, readings['governing-date'])) {
    return { status: 'not-in-force', amountStatus: null, minimumFen: null, minimumOf };
  }

  // semantics.md 2: the levy of a child who was never born to the couple is not due. The text speaks of 违法生育, so
  // neither is that of an authorised birth.
  if (!isBornToCouple(child) || child.birthAuthorised) {
    return { status: 'not-due', amountStatus: null, minimumFen: null, minimumOf };
  }

  // semantics.md 6: whether a levy is due and whether its minimum is stated are separate.
  const minimumFen = tableFen(household.partners, countedAs(child, household.children, on, readings), readings);
  return { status: 'due', amountStatus: minimumFen === null ? 'not-stated' : 'stated', minimumFen, minimumOf };
}

/**
 * semantics.md 4, last sentence of "Which text governs": with `birth`, the text must have been in force at the birth
 * and the levy must still exist on `on`. A birth on or before an `on` of 2021-08-19 needs no end test of its own.
 */
function isInForce(birthDate: string, on: string, governingDate: Readings['governing-date']): boolean {
  const governing = governingDate === 'birth' ? birthDate : on;
  return governing >= TEXT_FROM && on < LEVY_UNTIL;
}

/**
 * semantics.md 2: a child with an `adoptedOn` of any date, also a later one than `on`, was never born to the couple.
 * api.md, "Assessing": one named parent suffices, `[]` is not born to the couple. A `deathDate` is not read: a child
 * who has died was still born.
 */
function isBornToCouple(child: KnownChild): boolean {
  return child.adoptedOn === null && (child.parents === undefined || child.parents.length > 0);
}

/** Which birth of the table this one is, 3 standing for every later one too. */
function countedAs(child: KnownChild, children: KnownChild[], on: string, readings: Readings): 1 | 2 | 3 {
  const place = children.indexOf(child);
  const before = children.filter(
    (other, index) =>
      isBornToCouple(other) &&
      // semantics.md 2: later births do not exist yet. (They would come after this child anyway.)
      other.birthDate <= on &&
      // api.md, `birth-counted`: the couple's unlawful births, or this birth's rank among all births.
      (readings['birth-counted'] === 'children' || !other.birthAuthorised) &&
      // semantics.md 2: birth order ranks by birth date, ties as listed; twins are two children.
      (other.birthDate < child.birthDate || (other.birthDate === child.birthDate && index < place)),
  ).length;
  if (before === 0) {
    return 1;
  }
  // api.md, `later-births`: `as-second` treats a later birth as a second one everywhere, so also in the employee clause.
  return before === 1 || readings['later-births'] === 'as-second' ? 2 : 3;
}

function tableFen(partners: KnownPartner[], counted: 1 | 2 | 3, readings: Readings): number | null {
  // api.md, paragraph after the table: either partner makes the couple unit employees whatever `mixed-couple` says, and
  // the employee row goes before the others; so under `any-birth` it reaches the third birth too. Under `second-only`
  // the registration rows apply to an employee's other births. Partners carry no death here: deceased ones count.
  const isEmployee = partners.some(({ employment }) => employment === 'unit-employee');
  if (isEmployee && (readings['employee-scope'] === 'any-birth' || counted === 2)) {
    return EMPLOYEE_FEN;
  }
  if (counted === 3) {
    return null;
  }
  return (counted === 1 ? FIRST_FEN : SECOND_FEN)[decidingRegistration(partners, readings['mixed-couple'])];
}

/**
 * api.md, paragraph after the table: one partner listed: that one decides; two with none of the sex that the reading
 * names, or both: the higher, which is urban in either row.
 */
function decidingRegistration(partners: KnownPartner[], mixedCouple: Readings['mixed-couple']): 'rural' | 'urban' {
  const sex = { higher: null, mother: 'female', father: 'male' }[mixedCouple];
  const named = partners.filter((partner) => partner.sex === sex);
  const deciding = partners.length === 2 && named.length === 1 ? named : partners;
  return deciding.some(({ registration }) => registration === 'urban') ? 'urban' : 'rural';
}

/**
 * 二(二)4: 分期缴纳的期限不得超过三年. semantics.md 2: months clamp to the last day of the target month, and the last day
 * counts. Three years on is the same month, and three years after a leap year is never one, so only 29 February clamps.
 */
export function lastInstallmentDay(clockStart: string): string {
  const monthAndDay = clockStart.slice(5);
  const year = String(Number(clockStart.slice(0, 4)) + 3);
  return `${year}-${monthAndDay === '02-29' ? '02-28' : monthAndDay}`;
}
