// A picture in pixels, for places that take no vectors: the SVG drawn on a canvas at twice its size.

import { facesOfPage } from './faces.ts';
import type { Picture } from './picture.ts';

const SCALE = 2;
const MOST = 8000; // px a side; a canvas that is asked for too much draws nothing, and says nothing

/** Returns the picture as PNG; rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const set = svg.replace('>', `><style>${await facesOfPage()}</style>`); // after the first tag, that of the SVG
  const address = URL.createObjectURL(new Blob([set], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SCALE, MOST / width, MOST / height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('toBlob')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
