/** A report as one page that needs nothing else: the script and the style of the preview, and the data beside them. */
import type { IllustratedReport } from '../../../language/src/views/index.ts';
import { lonePage } from './lone-page.ts';
import type { PageFiles } from './page-files.ts';

export function reportPage(report: IllustratedReport, files: PageFiles): string {
  const page = {
    title: report.title ?? 'Customer experience programme',
    language: 'en',
    bodyClass: 'report',
    data: { id: 'report-data', value: report },
    hasImages: report.images.length > 0,
    withoutScript: 'This report is drawn by a script inside of it; it asks no other machine for anything.',
  };
  return lonePage(page, files);
}
