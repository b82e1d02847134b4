// Texts in quotes: their escapes, and the indentation that long ones lose.
import { describe, expect, test } from 'vitest';
import { check, readFiles } from '../../../support/check.ts';

function textOf(image: string): string {
  const reading = readFiles({ 'main.cx': `role Lead { authority: ${image} }` });
  expect(reading.problems).toEqual([]);
  const [value] = reading.values('Lead', 'authority');
  return value?.type === 'text' ? value.text : 'no text';
}

describe('escapes', () => {
  test.each([
    ['\\"', '"'],
    ['\\\\', '\\'],
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\r', '\r'],
    ['\\u{e9}', 'é'],
    ['\\u{1F6F6}', '🛶'],
    ['\\u00e9', 'é'],
    ['\\\\n', '\\n'],
  ])('%s', (sequence, meaning) => {
    expect(textOf(`"a${sequence}b"`)).toBe(`a${meaning}b`);
    expect(textOf(`"""a${sequence}b"""`)).toBe(`a${meaning}b`);
  });

  test('any other is a mistake with its own place', () => {
    check(String.raw`
      role Lead {
        authority: "a\db\\c\e"
                     ^^ wrong-value ${'`\\d`'} is no escape
                           ^^ wrong-value ${'`\\e`'} is no escape
      }
    `);
  });

  test('the same wrong escape twice is two mistakes at two places', () => {
    check(String.raw`
      role Lead { authority: "\d \d" }
                              ^^ wrong-value
                                 ^^ wrong-value
    `);
  });

  test('a wrong escape in a long text stands where it is written', () => {
    check(String.raw`
      role Lead {
        authority: """
          first
            second \d
                   ^^ wrong-value
          """
      }
    `);
  });

  test('a code point that does not exist', () => {
    check(String.raw`
      role Lead { authority: "\u{110000}" }
                              ^^^^^^^^^^ wrong-value
    `);
  });

  test('of a title are read too', () => {
    const reading = readFiles({ 'main.cx': 'role Lead "A \\"lead\\"" {}' });
    expect(reading.element('Lead').title).toBe('A "lead"');
  });
});

describe('long texts', () => {
  test('lose their first line break, their last blank line and the indentation that all lines share', () => {
    expect(textOf('"""\n      one\n        two\n\n      three\n    """')).toBe('one\n  two\n\nthree');
  });

  test('keep what stands behind the opening quotes', () => {
    expect(textOf('"""one\n  two"""')).toBe('one\n  two');
  });

  test('on one line', () => {
    expect(textOf('"""one"""')).toBe('one');
    expect(textOf('""""""')).toBe('');
  });

  test('blank lines do not count for the indentation, and come out empty', () => {
    expect(textOf('"""\n    one\n  \n    two\n    """')).toBe('one\n\ntwo');
  });

  test('tabs and spaces are shared only where they are the same', () => {
    expect(textOf('"""\n\t  one\n\t two\n"""')).toBe(' one\ntwo');
    expect(textOf('"""\n\tone\n  two\n"""')).toBe('\tone\n  two');
  });

  test('with CRLF say the same as with LF', () => {
    expect(textOf('"""\r\n    one\r\n    two\r\n    """')).toBe('one\ntwo');
  });

  test('hold quotes, also escaped ones at their end', () => {
    expect(textOf('"""say "hello" to ""them"" """')).toBe('say "hello" to ""them"" ');
    expect(textOf('"""three: \\""" and on"""')).toBe('three: """ and on');
    expect(textOf('"""a backslash \\\\"""')).toBe('a backslash \\');
  });

  test('only the last blank line goes', () => {
    expect(textOf('"""\n  one\n\n  """')).toBe('one\n');
  });

  test('an escaped line break is no indentation', () => {
    expect(textOf('"""\n  one\\n  two\n  """')).toBe('one\n  two');
  });
});

test('a text is empty, and that is a value', () => {
  expect(textOf('""')).toBe('');
});

test('a comment in a text is text, and a quote in a comment is comment', () => {
  expect(textOf('"a // b /* c */"')).toBe('a // b /* c */');
  expect(readFiles({ 'main.cx': '// say "hello\nrole Lead {} /* """ */' }).problems).toEqual([]);
});
