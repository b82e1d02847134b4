/** The one way for untrusted text into a workflow command of GitHub Actions (`::error file=…::…`), which ends with its line. */
import { escapeForTerminal, oneLine } from '../escape.ts';

/** What stands behind the last `::`. The log shows it, so it is first made fit for a terminal. */
export function commandMessage(text: string): string {
  return escapeForTerminal(oneLine(text)).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property, which a comma or colon would end. */
export function commandProperty(text: string): string {
  return commandMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
