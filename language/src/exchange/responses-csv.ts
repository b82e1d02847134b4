/** Responses → CSV, as an assessment reads them and as spreadsheets keep them. */
import { RESPONSE_COLUMNS, type Response } from '../model/responses.ts';
import { csvCell } from './csv-cell.ts';

/** Spreadsheets take a CSV for UTF-8 only where this stands first. */
export const BYTE_ORDER_MARK = '\uFEFF';

export function responsesCsv(responses: Iterable<Response>): string {
  const lines = [RESPONSE_COLUMNS.join(',')];
  for (const response of responses) {
    lines.push(RESPONSE_COLUMNS.map(column => csvCell(response[column])).join(','));
  }
  return lines.map(line => `${line}\r\n`).join('');
}
