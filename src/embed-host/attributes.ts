// What the attributes of the element say to its frame. Which parameters a widget has, the frame knows; here every
// attribute that HTML or the element has no use for is one.

const SLUG = /^[a-z0-9][a-z0-9-]*$/;
// HTML's own attributes of one word; those with a hyphen, a colon or an underscore are no parameters anyway.
const OTHERS =
  /^(widget|preset|on.+|id|is|class|style|title|lang|dir|hidden|slot|part|role|tabindex|nonce|inert|item.+|exportparts|popover|translate|draggable|contenteditable|autofocus|autocapitalize|autocorrect|accesskey|spellcheck|inputmode|enterkeyhint|writingsuggestions)$/;

/** Tells whether an attribute is passed on to the frame: a parameter, or one of theme, controls and hide. */
export function isParameter(name: string): boolean {
  return /^[a-z][a-z0-9]*$/.test(name) && !OTHERS.test(name);
}

/** Returns the address under `base` of the frame that the element's attributes ask for, in a theme; undefined where they name none. */
export function frameAddress(base: string, element: HTMLElement, theme: string | null): string | undefined {
  const folders = [element.getAttribute('widget') ?? '', element.getAttribute('preset')].filter(
    (name) => name !== null,
  );
  if (!folders.every((name) => SLUG.test(name))) return undefined;
  const texts = Array.from(element.attributes, ({ name, value }) => [name, value] as [string, string]);
  const query = new URLSearchParams(texts.filter(([name]) => isParameter(name)));
  if (theme !== null) query.set('theme', theme);
  return `${base}${folders.join('/')}/${String(query) && `?${query}`}`;
}

/** Returns the theme to ask for: the element's own, or that of a page which is in one colour scheme whatever its reader prefers. */
export function themeOf(element: HTMLElement): string | null {
  const theme = element.getAttribute('theme');
  const schemes = getComputedStyle(element).colorScheme.split(' ').filter(isScheme);
  return (theme === null || theme === 'auto') && schemes.length === 1 ? schemes[0]! : theme;
}

function isScheme(name: string): boolean {
  return name === 'light' || name === 'dark';
}
