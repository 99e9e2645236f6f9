import { init, killThreads, Z3_decl_kind, Z3_lbool } from 'z3-solver';
import { readAnswers, readStated, readValue, type Smt } from './smtlib.js';

interface Session {
  /** The values of the constants where all the truths (constants too) can hold together; `null` where they cannot; or the solver gave up. */
  readonly ask: (
    truths: readonly Smt[],
    constants: ReadonlyMap<Smt, 'Bool' | 'Int'>,
  ) => Promise<ReadonlyMap<Smt, boolean | number> | null | 'gave-up'>;
  /** The values of all constants that are stated to equal something, once the others have these values; `null` if they cannot. */
  readonly reduce: (values: ReadonlyMap<Smt, boolean | number>) => Promise<ReadonlyMap<Smt, boolean | number> | null>;
  readonly close: () => void;
}

export interface Solver {
  /** A problem to which questions are put one after another. */
  readonly open: (commands: readonly string[]) => Session;
  readonly close: () => Promise<void>;
}

/**
 * The steps that one question may take: a count, not a time, so that the same questions are given up on every machine. The built-in
 * tables are all answered within `PATIENT`; a few need more than `QUICK`.
 */
export const STEPS = { PATIENT: 4_000_000, QUICK: 30_000 };

/** What the solver says where it stops for the count of steps, or because products of unknown numbers are beyond it. */
const GAVE_UP = /resource|canceled|incomplete/;

export async function startSolver(mostSteps: number = STEPS.PATIENT): Promise<Solver> {
  const { Z3, em } = await init();

  function open(commands: readonly string[]): Session {
    const config = Z3.mk_config();
    Z3.set_param_value(config, 'rlimit', String(mostSteps));
    const context = Z3.mk_context(config);
    Z3.del_config(config);
    const solver = Z3.mk_solver(context);
    Z3.solver_inc_ref(context, solver);
    // Not `eval_smtlib2_string`: in this build its worker reads the text after the memory of it was given back.
    Z3.solver_from_string(context, solver, commands.join('\n'));
    const wrong = Z3.get_error_code(context);
    if (wrong !== 0) throw new Error(Z3.get_error_msg(context, wrong));
    const sorts = { Bool: Z3.mk_bool_sort(context), Int: Z3.mk_int_sort(context) };
    const constant = (symbol: Smt, sort: 'Bool' | 'Int') =>
      Z3.mk_const(context, Z3.mk_string_symbol(context, symbol.replaceAll('|', '')), sorts[sort]);
    return {
      async ask(truths, constants) {
        const assumed = truths.map((truth) => constant(truth, 'Bool'));
        const answer = await (assumed.length === 0
          ? Z3.solver_check(context, solver)
          : Z3.solver_check_assumptions(context, solver, assumed));
        if (answer === Z3_lbool.Z3_L_UNDEF) {
          const reason = Z3.solver_get_reason_unknown(context, solver);
          if (!GAVE_UP.test(reason)) throw new Error(reason);
          return 'gave-up';
        }
        if (answer === Z3_lbool.Z3_L_FALSE) return null;
        const model = Z3.solver_get_model(context, solver);
        return new Map(
          [...constants].map(([symbol, sort]) => {
            const value = Z3.model_eval(context, model, constant(symbol, sort), true);
            return [symbol, readValue(readAnswers(value === null ? '' : Z3.ast_to_string(context, value))[0])] as const;
          }),
        );
      },
      async reduce(values) {
        const stated = Z3.solver_get_assertions(context, solver);
        const all = Array.from({ length: Z3.ast_vector_size(context, stated) }, (_, index) =>
          Z3.ast_vector_get(context, stated, index),
        );
        const given = [...values];
        const from = given.map(([symbol, value]) => constant(symbol, typeof value === 'number' ? 'Int' : 'Bool'));
        const to = given.map(([, value]) =>
          typeof value === 'number'
            ? Z3.mk_int(context, value, sorts.Int)
            : value
              ? Z3.mk_true(context)
              : Z3.mk_false(context),
        );
        const left = await Z3.simplify(context, Z3.substitute(context, Z3.mk_and(context, all), from, to));
        const text = (ast: typeof left): string => Z3.ast_to_string(context, ast);
        if (text(left) === 'false') return null;
        const app = Z3.to_app(context, left);
        const isAnd = Z3.get_decl_kind(context, Z3.get_app_decl(context, app)) === Z3_decl_kind.Z3_OP_AND;
        const parts = isAnd
          ? Array.from({ length: Z3.get_app_num_args(context, app) }, (_, index) => Z3.get_app_arg(context, app, index))
          : [left];
        return new Map(parts.flatMap((part) => [readStated(text(part))].filter((one) => one !== null)));
      },
      close: () => Z3.del_context(context),
    };
  }

  return { open, close: () => killThreads(em) };
}
