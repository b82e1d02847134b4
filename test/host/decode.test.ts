import { expect, test } from 'vitest';
import { checkedText, decodeUtf8, utf8Length } from '../../server/host/decode.ts';

// The text of an open document is not turned into bytes, and must be taken as if it had been.
test.each(['', 'plain', 'é', '東京', '😀 a', '\ud800', 'a\udc00b', '\ud800\ud800\udc00', '\uFEFFmarked', 'é\0'])(
  'the open text %j is read as a file of it would be',
  text => {
    const bytes = new TextEncoder().encode(text);
    expect(checkedText(text)).toEqual(decodeUtf8(bytes));
    expect(utf8Length(text)).toBe(bytes.length);
  },
);
