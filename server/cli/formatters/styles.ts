/** How each severity looks in a terminal. */
import type { Severity } from '../../../language/src/index.ts';
import type { Style } from '../printer.ts';

export const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };
