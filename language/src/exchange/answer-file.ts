/** A file of answers, as a form saved it or a spreadsheet did → its rows, with what of it cannot be read. */
import { Reporter } from '../engine/measures/report.ts';
import { DATA_LIMITS, type Row, readTable, type TableShape } from '../engine/measures/table.ts';
import { RESPONSE_COLUMNS, type Response, type ResponseColumn } from '../model/responses.ts';
import { contentOf } from './csv-cell.ts';
import { lineCounter } from './lines.ts';

export interface AnswerRow extends Response {
  /** Counted from 1. */
  readonly line: number;
}

export interface AnswerFile {
  readonly rows: readonly AnswerRow[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const NEEDED: readonly ResponseColumn[] = ['respondent', 'practice', 'level'];

const SHAPE: TableShape = {
  columns: RESPONSE_COLUMNS,
  lacks: present => {
    const missing = NEEDED.filter(column => !present.has(column)).map(column => `\`${column}\``);
    return missing.length === 0 ? undefined : `It has no ${missing.join(', ')}.`;
  },
};

/** `path` tells how the text is written. */
export function readAnswerFile(path: string, text: string): AnswerFile {
  const reporter = new Reporter(path, '');
  const rows: AnswerRow[] = [];
  const lineOf = lineCounter(text);
  const isRead = readTable(path, text, SHAPE, DATA_LIMITS, reporter, row => {
    rows.push({ ...responseIn(row), line: lineOf(row.start) });
  });
  const lineOfProblem = lineCounter(text);
  const problems = reporter.problems().map(({ span, message }) => ({ line: lineOfProblem(span.start), message }));
  return { rows: isRead ? withRespondents(rows) : [], problems };
}

function responseIn({ cells }: Row): Response {
  const cell = (column: ResponseColumn) => contentOf(cells.get(column)?.text ?? '').normalize('NFC');
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
