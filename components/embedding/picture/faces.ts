// The page's own faces for a picture in pixels: an image may load nothing, so the files stand inside it.

/** Returns the rules of the faces that the page is set in, their files inside them; what cannot be had is left out. */
export async function facesOfPage(): Promise<string> {
  const rules = Array.from(document.styleSheets).flatMap(rulesOf).filter(isLoaded);
  const written = await Promise.all(rules.map((rule) => withFile(rule).catch(() => '')));
  return written.join('\n');
}

/** The faces that a sheet declares; none where it is another site's. */
function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return Array.from(sheet.cssRules).filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    return [];
  }
}

function isLoaded({ style }: CSSFontFaceRule): boolean {
  const told = (name: string) => unquoted(style.getPropertyValue(name));
  return Array.from(document.fonts).some(
    ({ status, family, style, unicodeRange }) =>
      status === 'loaded' &&
      unquoted(family) === told('font-family') &&
      style === (told('font-style') || 'normal') &&
      unicodeRange === told('unicode-range'),
  );
}

function unquoted(text: string): string {
  return text.replaceAll(/["']/g, '');
}

/** A rule with its file in place of the file's address. */
async function withFile({ cssText, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [whole = '', address = ''] = /url\("?([^")]+)"?\)/.exec(cssText) ?? [];
  const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) return '';
  return cssText.replace(whole, `url("${await asAddress(await response.blob())}")`);
}

function asAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
