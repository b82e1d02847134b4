/** The file that `responses` of an assessment names: what people answered, one practice a row. */

/** Its columns, in the order in which we write them. */
export const RESPONSE_COLUMNS = [
  'respondent',
  'function',
  'seniority',
  'practice',
  'level',
  'evidence',
  'comment',
] as const;

export type ResponseColumn = (typeof RESPONSE_COLUMNS)[number];

/** One row; what is not answered is empty. */
export type Response = Readonly<Record<ResponseColumn, string>>;
