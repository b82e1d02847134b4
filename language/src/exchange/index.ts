/** Programmes from other tools and for them. */
export { exportCodeowners } from './codeowners.ts';
export { csvCell } from './csv-cell.ts';
export { exportCsv } from './csv-export.ts';
export { importCsv } from './csv-import.ts';
export type { Imported, LostDetail } from './imported.ts';
export { type ExportedJourney, exportMermaid } from './mermaid-export.ts';
export { importMermaid, type MermaidImportOptions } from './mermaid-import.ts';
