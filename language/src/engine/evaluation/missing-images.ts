/** Images that a programme names and that are not there. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { imagesIn } from '../../model/images.ts';
import type { CxModel } from '../../model/model.ts';
import { quote } from '../../model/quote.ts';

/** `hasFile` tells whether the project has a file of this path. */
export function missingImages({ fragments }: CxModel, hasFile: (path: string) => boolean): PlacedDiagnostic[] {
  return fragments.flatMap(imagesIn).flatMap(({ path, value, element }) =>
    hasFile(path)
      ? []
      : [
          {
            rule: 'unresolved-name',
            file: element.file,
            span: value.span,
            message: `There is no file ${quote(path)} in the project.`,
            element: element.id,
            discriminator: `images:${path}`,
          },
        ],
  );
}
