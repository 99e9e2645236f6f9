/**
 * What the library uses of csv-parse. Its own types bring those of Node, and with them every Node name into code that must run
 * in a browser; so `tsconfig.lib.json` reads these instead.
 */
export interface CsvError {
  readonly code: string;
}

export interface Options {
  readonly bom?: boolean;
  readonly relax_column_count?: boolean;
  readonly skip_records_with_error?: boolean;
  readonly on_record?: (record: readonly string[]) => null;
  readonly on_skip?: (error: CsvError | undefined) => void;
}

export function parse(text: string, options: Options): unknown;
