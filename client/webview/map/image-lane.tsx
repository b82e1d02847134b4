/** What a step looks like. */
import { Images } from '../parts/images.tsx';
import type { Lane } from './lane.ts';

export const IMAGES: Lane = {
  id: 'images',
  title: 'Images',
  icon: 'image',
  lenses: ['customer', 'service'],
  holds: ({ images }) => images.length > 0,
  cell: ({ images }) => <Images images={images} />,
};
