import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import { whatWouldChange } from '../../src/catalogue/change.js';
import { ArgumentError } from '../../src/value/issue.js';

describe('bad options', () => {
  const issues = (call: () => unknown) => {
    try {
      call();
    } catch (error) {
      if (error instanceof ArgumentError) return error.issues;
    }
    throw new Error('not refused');
  };

  it('are told with what was expected, in both languages', () => {
    const [none] = issues(() => whatWouldChange({}, undefined as never));
    expect(none).toMatchObject({ code: 'missing-key', path: 'options' });
    expect([none?.message.en, none?.message.zh]).toEqual([
      expect.stringContaining('the options'),
      expect.stringContaining('选项'),
    ]);
    const children = [{ id: 'a' }, { id: 'b' }];
    const [id] = issues(() =>
      check({ children }, 'liangfeng-2011/levy-minimum', { on: '2012-06-01', child: 3 } as never),
    );
    expect(id).toMatchObject({ code: 'wrong-type', path: 'child' });
    expect([id?.message.en, id?.message.zh]).toEqual([
      expect.stringContaining('an id (a text)'),
      expect.stringContaining('标识（文字）'),
    ]);
  });
});
