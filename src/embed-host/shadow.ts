// The inside of the element: the page's own content as the fallback, and the frame laid over it once it lives.
// Styled by a constructed sheet alone, which needs nothing of the page's policy; what the page says of the element wins.

// A fallback that holds the focus stays until the focus has left it. The least width counts where a box shrinks to its content.
const STYLE = `
:host{display:block;min-inline-size:min(100%,320px)}
:host([hidden]){display:none}
div{display:grid;grid-template:100%/100%;height:100%}
div>*{grid-area:1/1}
span{align-self:start}
slot{display:block;overflow:auto}
iframe{border:0;width:100%;height:100%}
div:not(.ready) iframe,slot:focus-within~iframe{visibility:hidden}
.ready slot:not(:focus-within){display:none}`;

/** The parts of the element's shadow tree. */
export interface Shadow {
  readonly root: ShadowRoot;
  readonly box: HTMLElement;
  /** As wide as the element and without height: observing it while the height is set notifies nobody twice. */
  readonly ruler: HTMLElement;
}

/** Gives the element a shadow tree that shows its content. */
export function createShadow(element: HTMLElement): Shadow {
  const root = element.attachShadow({ mode: 'open' });
  const [box, ruler, slot] = ['div', 'span', 'slot'].map((tag) => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  box.append(ruler, slot);
  root.append(box);
  return { root, box, ruler };
}

/** Styles a shadow tree for the window that it is in, and returns the style of the element as the tree sees it. */
export function styleShadow(root: ShadowRoot, view: Window & typeof globalThis): CSSStyleDeclaration {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  return (sheet.cssRules[0] as CSSStyleRule).style;
}

/**
 * Returns a frame for an address; it may run its scripts and open links, and nothing else. Its colour scheme is the
 * page's: in a theme of another scheme the browser gives the frame a ground of its own, on which it can be read.
 */
export function createFrame(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-popups');
  frame.title = title;
  frame.src = address;
  return frame;
}
