import { FORMATS, type Format } from '../assess/page.js';
import type { Text } from '../value/text.js';
import { WrongUsage } from './failure.js';

/** What the option `--format` does. */
export const FORMAT: Text = { zh: '页面格式：text、markdown 或 html', en: 'the page as text, markdown or html' };

/** The form of a page that the command line names. */
export function formatOf(given: string): Format {
  const format = FORMATS.find((one) => one === given);
  if (format !== undefined) return format;
  throw new WrongUsage({
    zh: `没有格式“${given}”：请写 ${FORMATS.join('、')}。`,
    en: `There is no format "${given}": write ${FORMATS.join(', ')}.`,
  });
}
