// Making elements of SVG, and measuring text as it will be set.

const SVG = 'http://www.w3.org/2000/svg';

/** What an attribute may be; nothing leaves it out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Returns an SVG element with attributes, numbers to a hundredth, and children. */
export function element(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, String(typeof value === 'number' ? rounded(value) : value));
  }
  made.append(...children);
  return made;
}

let named = 0;

/** Returns an id that no other part of a picture has. */
export function freshId(kind: string): string {
  named += 1;
  return `${kind}-${named}`;
}

/** Returns a length to a hundredth of a pixel. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The font of an element's text, as attributes of SVG. */
export function fontOf(style: CSSStyleDeclaration): Attributes {
  return {
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
    'font-variant-numeric': style.fontVariantNumeric === 'normal' ? undefined : style.fontVariantNumeric,
  };
}

let ruler: CanvasRenderingContext2D | undefined;

/** Returns how wide a text is in an element's font, and how far its font reaches above and below the line, in px. */
export function measure(text: string, style: CSSStyleDeclaration): { width: number; above: number; below: number } {
  ruler ??= document.createElement('canvas').getContext('2d')!;
  ruler.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { width, fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = ruler.measureText(text);
  return { width, above, below };
}
