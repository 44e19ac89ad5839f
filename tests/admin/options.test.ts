import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../../src/admin/options.ts';

describe('options', () => {
  it.each(['plain', '-begins-with-a-dash', '--begins-with-two', '-', 'has=equals', '-x=y'])(
    'take %j as a value',
    (value) => {
      expect(readOptions(['--oa', '1', '--token', value], ['oa', 'token'])).toEqual({
        oa: '1',
        token: value,
      });
      expect(readOptions(['--token', value, '--oa', '1'], ['oa', 'token'])).toEqual({
        oa: '1',
        token: value,
      });
    },
  );

  it.each([
    ['a missing value', ['--oa', '--token', 'x']],
    ['an unknown option', ['--oa', '1', '--token', 'x', '--more', 'y']],
    ['a missing option', ['--oa', '1']],
    ['a word too many', ['--oa', '1', '--token', 'x', 'y']],
  ])('refuse %s', (_, args) => {
    expect(() => readOptions(args, ['oa', 'token'])).toThrow(UsageError);
  });
});
