// How high each embed is at a width, as it was measured in a browser: `npm run measure:heights` writes the record.

import { heightAt } from '../../embed-host/heights.ts';

/** Returns a widget's height in whole CSS pixels at a width; throws where none was measured. */
export function measuredHeight(widget: string, width: number): number {
  const height = heightAt(widget, width);
  if (height !== undefined) return height;
  throw new RangeError(`src/embed/heights.json: ${widget} must be there, got nothing. Run npm run measure:heights.`);
}
