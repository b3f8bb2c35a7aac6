// The element: makes its frame when it comes near the view, keeps it as high as it says it is, passes changed attributes
// on and the frame's news out. It asks for nothing but the frame, stores nothing, and never moves focus or page.

import { frameAddress, isParameter, themeOf } from './attributes.ts';
import { base } from './base.ts';
import { heightAt } from './heights.ts';
import { readMessage, setMessage } from './messages.ts';
import { createFrame, createShadow, styleShadow } from './shadow.ts';
import type { EmbedParameters, WhisperAndCurryElement } from './whisper-and-curry.d.ts';
import { beforePaint } from './widths.ts';

const AHEAD = '600px'; // how near the view a frame is made
const PATIENCE_MS = 5000; // a frame that lives says so before it has loaded

/** `<whisper-and-curry widget="telephone" people="50">fallback</whisper-and-curry>` */
export class EmbedElement extends HTMLElement implements Pick<WhisperAndCurryElement, 'widget' | 'parameters'> {
  readonly #shadow = createShadow(this);
  #style: CSSStyleDeclaration | undefined;
  #view: Window | undefined;
  #frame: HTMLIFrameElement | undefined;
  #unsent: Record<string, string | null> = {};
  #parameters: EmbedParameters = Object.freeze({});
  #width = 0;

  readonly #attributes = new MutationObserver((records) => this.#pass(new Set(records.map((r) => r.attributeName!))));
  readonly #near = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && this.#load(), {
    rootMargin: AHEAD,
  });
  readonly #resize = new ResizeObserver((entries) => this.#reserve(entries.at(-1)!.contentRect.width));
  readonly #hear = ({ source, data }: MessageEvent) => {
    if (source !== null && source === this.#frame?.contentWindow) this.#heed(data);
  };

  get widget(): string {
    return this.getAttribute('widget') ?? '';
  }

  set widget(name: string) {
    this.setAttribute('widget', name);
  }

  get parameters(): EmbedParameters {
    return this.#parameters;
  }

  connectedCallback(): void {
    const view = this.ownerDocument.defaultView;
    if (view === null) return;
    this.#view = view;
    this.#style = styleShadow(this.#shadow.root, view);
    view.addEventListener('message', this.#hear);
    this.#attributes.observe(this, { attributes: true });
    this.#start();
  }

  disconnectedCallback(): void {
    this.#view?.removeEventListener('message', this.#hear);
    this.#attributes.disconnect();
    this.#stop();
  }

  /** Where a page moves the element without taking it out, the frame stays as it is. */
  connectedMoveCallback(): void {}

  #start(): void {
    beforePaint(this.#shadow.ruler, (width) => this.#reserve(width));
    this.#resize.observe(this.#shadow.ruler);
    this.#near.observe(this);
  }

  #stop(): void {
    this.#keepHeight();
    this.#near.disconnect();
    this.#frame?.remove();
    this.#frame = undefined;
    this.#shadow.box.className = '';
  }

  #load(): void {
    this.#near.disconnect();
    const address = frameAddress(base!, this, themeOf(this)); // it is defined only where there is a base
    if (address === undefined) return;
    this.#unsent = {};
    const frame = createFrame(address, this.title || this.widget);
    frame.addEventListener('load', () => setTimeout(() => this.#giveUp(frame), PATIENCE_MS));
    this.#frame = frame;
    this.#shadow.box.append(frame);
  }

  /** Takes back the room that was kept for a frame which is blocked or not there. */
  #giveUp(frame: HTMLIFrameElement): void {
    if (frame !== this.#frame || this.#isReady()) return;
    this.#keepHeight();
    this.#setHeight(undefined);
  }

  #isReady(): boolean {
    return this.#shadow.box.className !== '';
  }

  /** Sets the height for a width. What that changes of the width, as a scroll bar does, is seen in the next frame. */
  #reserve(width: number): void {
    if (width === 0 || Math.abs(width - this.#width) < 1 || this.#isReady()) return;
    this.#width = width;
    this.#setHeight(heightAt(this.widget, width));
    const { ruler } = this.#shadow;
    this.#resize.unobserve(ruler);
    requestAnimationFrame(() => this.#width === width && this.#resize.observe(ruler));
  }

  /** The width no longer says how high the element is. */
  #keepHeight(): void {
    this.#resize.disconnect();
    this.#width = 0;
  }

  #setHeight(height: number | undefined): void {
    if (this.#style !== undefined) this.#style.height = height === undefined ? '' : `${height}px`;
  }

  #heed(data: unknown): void {
    const message = readMessage(data);
    if (message === undefined) return;
    const { type, parameters, text, height } = message;
    if (type === 'ready') this.#show();
    if ((type === 'ready' || type === 'height') && height !== undefined) this.#setHeight(height);
    if (type === 'ready' || type === 'change') {
      this.#parameters = parameters;
      this.#tell(type, { widget: this.widget, parameters });
    }
    if (type === 'result' && text !== undefined) this.#tell(type, { widget: this.widget, text });
  }

  #show(): void {
    this.#keepHeight(); // from now on the frame says how high it is
    this.#shadow.box.className = 'ready';
    this.#send();
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  #pass(names: ReadonlySet<string>): void {
    if (names.has('widget') || names.has('preset')) {
      this.#stop();
      this.#start();
    } else if (this.#frame !== undefined) {
      this.#frame.title = this.title || this.widget;
      for (const name of names)
        if (isParameter(name)) this.#unsent[name] = name === 'theme' ? themeOf(this) : this.getAttribute(name);
      this.#send();
    }
  }

  /** Tells the frame what changed; before it is ready, what changes is kept until then. */
  #send(): void {
    if (!this.#isReady() || Object.keys(this.#unsent).length === 0) return;
    this.#frame?.contentWindow?.postMessage(setMessage(this.#unsent), '*');
    this.#unsent = {};
  }
}
