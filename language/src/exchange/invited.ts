/** A list of those who were invited → their pseudonyms, each once. */
import { csvRecords, delimiterOf } from '../engine/measures/csv.ts';
import { contentOf } from './csv-cell.ts';

/** One a line; of a table the column `respondent`, or else the first. */
export function invitedIn(text: string): readonly string[] {
  const rows = [...csvRecords(text, delimiterOf(text))].map(({ cells }) => cells.map(cell => contentOf(cell.text)));
  const headed = rows[0]?.findIndex(cell => cell.toLowerCase() === 'respondent') ?? -1;
  const column = Math.max(headed, 0);
  const names = rows.slice(headed === -1 ? 0 : 1).map(cells => (cells[column] ?? '').normalize('NFC'));
  return [...new Set(names.filter(name => name !== ''))];
}
