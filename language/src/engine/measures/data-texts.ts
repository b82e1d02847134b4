/** The texts of data files, as whoever reads files hands them in, and what is said where there is none. */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Element } from '../../model/model.ts';
import { quote } from '../../model/quote.ts';
import type { TextValue } from '../../model/values.ts';
import { type DataAttribute, dataProblem } from './data-path.ts';
import { NOT_UTF8 } from './table.ts';

/** Why there is no text of a file that is there. */
export interface RefusedText {
  /** `no-room`: with it, all data files of the project together would be too large. */
  readonly refused: 'not-utf8' | 'too-large' | 'no-room' | 'unreadable';
}

/** The text of a file by its path in the project; undefined where there is no such file. */
export type DataTexts = (path: string) => string | RefusedText | undefined;

export function noText(
  element: Element,
  path: string,
  value: TextValue,
  text: RefusedText | undefined,
  attribute: DataAttribute = 'data',
): PlacedDiagnostic {
  switch (text?.refused) {
    case undefined:
      return dataProblem(
        element,
        value,
        `There is no file ${quote(path)} in the project.`,
        'unresolved-name',
        attribute,
      );
    case 'not-utf8':
      return {
        ...dataProblem(element, value, NOT_UTF8, 'not-utf8', attribute),
        file: path,
        span: { start: 0, end: 0 },
      };
    case 'too-large':
      return dataProblem(
        element,
        value,
        `The file ${quote(path)} is too large: split it by time.`,
        'too-large',
        attribute,
      );
    case 'no-room':
      return dataProblem(
        element,
        value,
        `With the file ${quote(path)} the data files of this project have more than is read of them all: leave out what is old.`,
        'too-large',
        attribute,
      );
    default:
      return dataProblem(element, value, `The file ${quote(path)} cannot be read.`, 'wrong-value', attribute);
  }
}
