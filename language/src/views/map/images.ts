/** Which images maps draw, for whoever has to find them. */
import type { ImageView } from '../parts/schema.ts';
import type { JourneyMapView, StageView } from './schema.ts';

type Illustrated = Pick<StageView, 'images' | 'pains' | 'gains' | 'opportunities'>;

export function mapImages(maps: readonly JourneyMapView[]): ImageView[] {
  return maps.flatMap(map => {
    const touchpoints = map.steps.filter(step => step.type === 'touchpoint');
    const faces = map.personas.flatMap(({ images }) => images);
    return [...faces, ...[map, ...map.stages, ...touchpoints].flatMap(imagesWith)];
  });
}

function imagesWith({ images, pains, gains, opportunities }: Illustrated): ImageView[] {
  return [...images, ...[...pains, ...gains, ...opportunities].flatMap(each => each.images)];
}
