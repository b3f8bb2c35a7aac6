// Colours as every program that reads SVG knows them: #rrggbb and an opacity beside it.

/** A colour without and its opacity, 0 to 1. */
export interface Paint {
  readonly color: string;
  readonly opacity: number;
}

const known = new Map<string, Paint>();

/** Returns any CSS colour as a paint; the browser itself mixes and converts it. */
export function paintOf(css: string): Paint {
  const found = known.get(css) ?? convert(css);
  known.set(css, found);
  return found;
}

let pixel: CanvasRenderingContext2D | undefined;

function convert(css: string): Paint {
  pixel ??= onePixel();
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0'));
  return { color: `#${hex.join('')}`, opacity: Math.round((alpha / 255) * 100) / 100 };
}

function onePixel(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  return canvas.getContext('2d', { willReadFrequently: true })!;
}
