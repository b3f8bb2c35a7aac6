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

/** Returns the address of the frame under `base` that the element's attributes ask for; undefined where they name none. */
export function frameAddress(base: string, element: HTMLElement): string | undefined {
  const folders = [element.getAttribute('widget') ?? '', element.getAttribute('preset')].filter(
    (name) => name !== null,
  );
  if (!folders.every((name) => SLUG.test(name))) return undefined;
  const texts = Array.from(element.attributes, ({ name, value }) => [name, value] as [string, string]);
  const query = String(new URLSearchParams(texts.filter(([name]) => isParameter(name))));
  return `${base}${folders.join('/')}/${query && `?${query}`}`;
}

/** Returns the colour scheme that keeps the frame transparent: that of its theme, or else the page's own. */
export function colorScheme(element: HTMLElement): string {
  const theme = element.getAttribute('theme') ?? '';
  return theme === 'light' || theme === 'dark' ? theme : '';
}
