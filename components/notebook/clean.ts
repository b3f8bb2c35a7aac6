// What a cell gives back is a stranger's text. HTML and SVG leave here without scripts, handlers, forms and anything
// that would ask an address for something by being shown; links to the web stay, and open elsewhere.

import DOMPurify, { type Config } from 'dompurify';

const CONFIG: Config = {
  USE_PROFILES: { html: true, svg: true, mathMl: true },
  FORBID_TAGS: [
    ...['style', 'link', 'img', 'image', 'picture', 'source', 'video', 'audio', 'track', 'map', 'area', 'dialog'],
    ...['form', 'input', 'button', 'textarea', 'select', 'option', 'optgroup', 'datalist', 'fieldset', 'label'],
    ...['animatemotion', 'animatetransform', 'animatecolor', 'filter', 'template', 'slot'],
  ],
  FORBID_ATTR: [
    'src',
    'srcset',
    'poster',
    'background',
    'ping',
    'action',
    'name',
    'for',
    'popover',
    'tabindex',
    'slot',
  ],
  ALLOW_DATA_ATTR: false,
};
const OWN = 'cell-'; // before every id, so that none is the page's
const LOCAL = /url\(\s*(['"]?)#([\w-]+)\1\s*\)/g;
const REQUESTS = /url\(|image\(|image-set\(|src\(|cross-fade\(|[@\\]/i; // a backslash may hide any of the others
const WEB = /^https?:/i;
const TEXTS = new Set(['title', 'aria-label', 'alt', 'href', 'xlink:href', 'class']);

const purify = DOMPurify();
purify.addHook('uponSanitizeAttribute', (element, attribute) => {
  const { attrName: name, attrValue: value } = attribute;
  if (name === 'href' || name === 'xlink:href') {
    if (value.startsWith('#')) attribute.attrValue = `#${OWN}${value.slice(1)}`;
    else if (element.tagName.toLowerCase() !== 'a' || !WEB.test(value)) attribute.keepAttr = false;
  } else if (name === 'id') attribute.attrValue = OWN + value;
  else if (!TEXTS.has(name)) {
    if (REQUESTS.test(value.replace(LOCAL, ''))) attribute.keepAttr = false;
    else attribute.attrValue = value.replace(LOCAL, `url(#${OWN}$2)`);
  }
});
purify.addHook('afterSanitizeAttributes', (element) => {
  if (element.tagName.toLowerCase() !== 'a' || element.getAttribute('href')?.startsWith('#')) return;
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
});

/** Returns HTML or SVG with nothing in it that runs or asks for anything. */
export function clean(html: string): string {
  return purify.sanitize(html, CONFIG);
}
