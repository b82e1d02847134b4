/** A file of answers, as a form saved it or a spreadsheet did → its rows, with what of it cannot be read. */
import { Reporter } from '../engine/measures/report.ts';
import { RESPONSES_TABLE } from '../engine/measures/response-row.ts';
import { DATA_LIMITS, type Row, readTable } from '../engine/measures/table.ts';
import type { Response, ResponseColumn } from '../model/responses.ts';
import { contentOf, withoutControls } from './csv-cell.ts';
import { lineCounter } from './lines.ts';

export interface AnswerRow extends Response {
  /** Counted from 1. */
  readonly line: number;
}

export interface AnswerFile {
  readonly rows: readonly AnswerRow[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** `path` tells how the text is written. */
export function readAnswerFile(path: string, text: string): AnswerFile {
  const reporter = new Reporter(path, '');
  const rows: AnswerRow[] = [];
  const lineOf = lineCounter(text);
  const isRead = readTable(path, text, RESPONSES_TABLE, DATA_LIMITS, reporter, row => {
    rows.push({ ...responseIn(row), line: lineOf(row.start) });
  });
  const lineOfProblem = lineCounter(text);
  const problems = reporter.problems().map(({ span, message }) => ({ line: lineOfProblem(span.start), message }));
  return { rows: isRead ? withRespondents(rows) : [], problems };
}

/** As it will be read again once it is written, so that two who differ now differ then. */
function responseIn({ cells }: Row): Response {
  const cell = (column: ResponseColumn) =>
    contentOf(withoutControls(cells.get(column)?.text ?? '').trim()).normalize('NFC');
  return {
    respondent: cell('respondent'),
    function: cell('function'),
    seniority: cell('seniority'),
    practice: cell('practice'),
    level: cell('level'),
    evidence: cell('evidence'),
    comment: cell('comment'),
  };
}

/** Who answers writes the own name once and not forty times: an empty cell means that of the row above. */
function withRespondents(rows: readonly AnswerRow[]): AnswerRow[] {
  let respondent = '';
  return rows.map(row => {
    respondent = row.respondent === '' ? respondent : row.respondent;
    return { ...row, respondent };
  });
}
