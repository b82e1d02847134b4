/** The one bundle: the preview inside the editor, and the report that stands alone. */
import './styles/index.css';
import * as z from 'zod/mini';
import type { IllustratedReport } from '../../language/src/protocol/index.ts';
import { type EditorApi, PreviewPage } from './hosts/preview.tsx';
import { showReport } from './hosts/report.tsx';

declare const acquireVsCodeApi: (() => EditorApi) | undefined;

// Compiled checks would need `eval`, which the page's policy forbids; even to try would be reported as a breach.
z.config({ jitless: true });

const root = document.getElementById('root');
const data = document.getElementById('report-data')?.textContent;
if (root !== null) {
  if (data != null) {
    // It stands in one file with this script and comes from the same `cx`: whoever could change it could change both.
    showReport(root, JSON.parse(data) as IllustratedReport);
  } else if (typeof acquireVsCodeApi === 'function') {
    new PreviewPage(root, acquireVsCodeApi()).start();
  }
}
