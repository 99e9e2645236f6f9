import { allPolicies } from '../catalogue/catalogue.js';
import { definePolicy } from '../policy/define.js';
import type { Policy } from '../policy/policy.js';
import { ArgumentError, type Issue, issue, nearestName, PolicyError, refuse, shown } from '../value/issue.js';
import { isJson, type Json } from '../value/json.js';
import type { Text } from '../value/text.js';
import { askAbout, BadInput, WrongUsage } from './failure.js';
import type { Context, Io } from './io.js';

/** The name of the standard input among files. */
const STDIN = '-';

/** What a file of facts holds: a bare household, or one with what is asked about it. */
export interface Request {
  /** The name of the file, for messages. */
  readonly source: string;
  readonly title: Text | null;
  readonly household: unknown;
  /** Where the household stands in the file: `household`, or nothing. */
  readonly prefix: string;
  readonly on: unknown;
  readonly policies: readonly string[] | null;
  readonly readings: Readonly<Record<string, unknown>>;
  readonly asKnownOn: unknown;
  readonly case: unknown;
}

const STDIN_NAME: Text = { zh: '标准输入', en: 'the standard input' };

/** Reads JSON from a file, or from the standard input where it is `-` or left out. */
export async function readJson(
  { io, locale }: Context,
  file: string = STDIN,
): Promise<{ readonly source: string; readonly json: unknown }> {
  if (file === STDIN && io.interactive) throw new WrongUsage(NO_FILE);
  const source = file === STDIN ? STDIN_NAME[locale] : file;
  const text = await readText(io, file, source);
  try {
    return { source, json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    throw new BadInput([notJson(text, String((error as Error).message))], source);
  }
}

const NO_FILE: Text = { zh: '请给出 JSON 文件，或从标准输入送入（-）。', en: 'Name a JSON file, or pipe one in (-).' };

/** The text of a file, named in messages by `source`. */
export async function readText(io: Io, file: string, source: string): Promise<string> {
  try {
    return await (file === STDIN ? io.readStdin() : io.readFile(file));
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    const reason = REASONS[code ?? ''] ?? { zh: message, en: message };
    throw new BadInput(
      [
        {
          code: 'unreadable-file',
          path: '',
          message: { zh: `无法读取：${reason.zh}。`, en: `It cannot be read: ${reason.en}.` },
        },
      ],
      source,
    );
  }
}

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  EACCES: { zh: '没有读取权限', en: 'reading it is not permitted' },
};

/** Where a text stops being JSON, as far as the engine tells. */
export function notJson(text: string, reason: string): { code: string; path: string; message: Text } {
  if (text.trim() === '')
    return {
      code: 'not-json',
      path: '',
      message: { zh: '内容为空，应为 JSON。', en: 'It is empty; JSON is expected.' },
    };
  const at = errorPosition(text, reason);
  const line = at === null ? null : text.slice(0, at).split('\n').length;
  const [zh, en] = line === null ? ['', ''] : [`（第${line}行附近）`, ` (near line ${line})`];
  return {
    code: 'not-json',
    path: '',
    message: {
      zh: `不是有效的 JSON${zh}。请检查引号、逗号和括号。`,
      en: `It is not valid JSON${en}. Check the quotes, commas and brackets.`,
    },
  };
}

/** Node tells a position, the end of the text, or quotes what surrounds the place. */
function errorPosition(text: string, reason: string): number | null {
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return Number(position);
  if (/end of JSON/.test(reason)) return text.length;
  const [, cut, quoted] = /, (\.\.\.)?"([\s\S]+?)"(?:\.\.\.)? is not valid JSON$/.exec(reason) ?? [];
  if (quoted === undefined) return null;
  return Math.max(0, text.indexOf(quoted)) + (cut === undefined ? 0 : Math.min(10, quoted.length));
}

const WRAPPER_KEYS = ['title', 'on', 'policies', 'readings', 'asKnownOn', 'case', 'household'];

/** Reads a household, bare or with what is asked about it. */
export async function readRequest(context: Context, file: string | undefined): Promise<Request> {
  const { source, json } = await readJson(context, file);
  if (!isJson(json) || !Object.hasOwn(json, 'household'))
    return {
      source,
      title: null,
      household: json,
      prefix: '',
      on: null,
      policies: null,
      readings: {},
      asKnownOn: null,
      case: null,
    };
  const { title = null, on = null, policies = null, readings = null, asKnownOn = null, case: levyCase = null } = json;
  askAbout({ source }, ArgumentError, () => refuse(ArgumentError, wrapperProblems(json)));
  return {
    source,
    title: title as Text | null,
    household: json['household'],
    prefix: 'household',
    on,
    policies: policies as readonly string[] | null,
    readings: (readings ?? {}) as Request['readings'],
    asKnownOn,
    case: levyCase,
  };
}

function wrapperProblems(json: Json): readonly Issue[] {
  const unknown = Object.keys(json)
    .filter((key) => !WRAPPER_KEYS.includes(key))
    .map((key) => issue('unknown-key', key, { given: key, nearest: nearestName(key, WRAPPER_KEYS) }));
  const wrong = (key: string, fits: (value: unknown) => boolean, expected: Text): readonly Issue[] => {
    const value = json[key];
    return value === undefined || value === null || fits(value)
      ? []
      : [issue('wrong-type', key, { given: shown(value), expected })];
  };
  const isText = (value: unknown): boolean =>
    isJson(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
  const isIds = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
  return [
    ...unknown,
    ...wrong('title', isText, { zh: '{ zh, en }', en: '{ zh, en }' }),
    ...wrong('policies', isIds, { zh: '文件编号列表', en: 'a list of policy ids' }),
    ...wrong('readings', isJson, { zh: '对象', en: 'an object' }),
  ];
}

/** The documents named by id, or by the file of a policy of one's own. */
export async function namedPolicies(context: Context, names: readonly string[]): Promise<readonly Policy[]> {
  return Promise.all(names.map((name) => namedPolicy(context, name)));
}

/** A name that is no id: the file of a policy of one's own. */
export const isFileName = (name: string): boolean => /[\\/]|\.json$/i.test(name);

export async function namedPolicy(context: Context, name: string): Promise<Policy> {
  const known = allPolicies().find(({ id }) => id === name);
  if (known !== undefined) return known;
  if (!isFileName(name)) {
    const ids = allPolicies().map(({ id }) => id);
    const nearest = ids.find((id) => id.includes(name)) ?? nearestName(name, ids);
    throw new ArgumentError([issue('unknown-policy', 'policy', { given: name, nearest })]);
  }
  const { source, json } = await readJson(context, name);
  return askAbout({ source }, PolicyError, () => definePolicy(json));
}
