/** Images are files beside the programme: what an address, or a file of another type, would be drawn from is nobody's guess. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { imagePath } from '../../model/images.ts';
import type { Element } from '../../model/model.ts';
import { quote } from '../../model/quote.ts';
import { valuesOf } from '../../model/read.ts';
import { problemAt } from './report.ts';

export function checkImages(element: Element): PlacedDiagnostic[] {
  return valuesOf(element, 'images').flatMap(value => {
    const path = value.type === 'text' ? imagePath(element.file, value.text) : '';
    return value.type !== 'text' || typeof path === 'string'
      ? []
      : [
          problemAt('wrong-value', element, value.span, `${quote(value.text)} ${path.why}`, {
            discriminator: `images:${value.text}`,
          }),
        ];
  });
}
