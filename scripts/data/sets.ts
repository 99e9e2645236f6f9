import { checkBirths, checkCensusFertility, checkIran, checkUsFertility } from './fertility.js';
import { checkByarWilson, checkChiang, checkRates, checkStandardised, checkWilson } from './intervals.js';
import { checkAustria, checkUnitedNations } from './life-tables.js';
import { checkDasGupta, checkEgypt, checkSweden } from './models.js';
import { checkBrazil, checkCensusAges, checkCommuniques, checkUsCensus } from './populations.js';
import { type Known, keep, type Recorder } from './recorder.js';
import type { Table } from './table.js';

/** A table by the name of its file, without `.csv`. */
export type Tables = (file: string) => Table;

const SETS: Readonly<Record<string, (recorder: Recorder, tables: Tables) => void>> = {
  'US states, births': checkBirths,
  'China 2010, fertility by age and order': checkCensusFertility,
  'China 2010, population by age and sex': checkCensusAges,
  'China and Shanghai, communiques': checkCommuniques,
  'Iran 2000, fertility': checkIran,
  'US, fertility by single year': checkUsFertility,
  'Austria 1992, life table': checkAustria,
  'UN 1982, life table': checkUnitedNations,
  'Sweden and Kazakhstan 1992': checkSweden,
  'Byar and Wilson': checkByarWilson,
  'Wilson, proportions': checkWilson,
  'Byar and exact Poisson, rates': checkRates,
  'Standardised rates': checkStandardised,
  'Life expectancy with limits': checkChiang,
  'Das Gupta': checkDasGupta,
  'Egypt 1997, reproduction': checkEgypt,
  'Brazil, contraception': checkBrazil,
  'US censuses, growth': checkUsCensus,
};

export const setNames = Object.keys(SETS);

export interface SetReport {
  readonly name: string;
  readonly files: readonly string[];
  readonly cells: number;
  readonly wrong: readonly string[];
  readonly known: readonly Known[];
}

export function checkSet(name: string, tables: ReadonlyMap<string, Table>): SetReport {
  const files: string[] = [];
  const { recorder, result } = keep();
  SETS[name]?.(recorder, (file) => {
    const table = tables.get(`${file}.csv`);
    if (table === undefined) throw new Error(`there is no ${file}.csv`);
    files.push(`${file}.csv`);
    return table;
  });
  return { name, files, ...result() };
}
