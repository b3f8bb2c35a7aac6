// The types of `<whisper-and-curry>`, for pages written in TypeScript. Served beside the loader as element.d.ts.

/** The parameters of a figure by name, as texts. */
export type EmbedParameters = Readonly<Record<string, string>>;

/** What `ready` and `change` bring. */
export interface ParametersDetail {
  readonly widget: string;
  readonly parameters: EmbedParameters;
}

/** What `result` brings: the sentence that says what the figure shows. */
export interface ResultDetail {
  readonly widget: string;
  readonly text: string;
}

/** The events that the element sends besides those of every element. */
export interface EmbedEvents {
  /** The figure lives. */
  ready: CustomEvent<ParametersDetail>;
  /** Parameters were changed and have settled. */
  change: CustomEvent<ParametersDetail>;
  /** The figure says something else. */
  result: CustomEvent<ResultDetail>;
}

/** The attributes that the element knows; every other one is a parameter of the figure, such as `people={50}`. */
export interface EmbedAttributes {
  widget: string;
  preset?: string;
  theme?: 'auto' | 'light' | 'dark';
  controls?: 'all' | 'none';
  /** Names of parameters whose controls are left out, with commas between them. */
  hide?: string;
  [parameter: string]: unknown;
}

/** The element's events as attributes, as React names them: `onready`, `onchange`, `onresult`. */
export type EmbedHandlers = {
  [K in keyof EmbedEvents as `on${K}`]?: (event: EmbedEvents[K]) => void;
};

/** The element's events as Vue names what `@ready`, `@change` and `@result` set. */
export type EmbedVueHandlers = {
  [K in keyof EmbedEvents as `on${Capitalize<K>}`]?: (event: EmbedEvents[K]) => void;
};

type EventOf<K extends keyof HTMLElementEventMap | keyof EmbedEvents> = K extends keyof EmbedEvents
  ? EmbedEvents[K]
  : K extends keyof HTMLElementEventMap
    ? HTMLElementEventMap[K]
    : never;

type Listen = <K extends keyof HTMLElementEventMap | keyof EmbedEvents>(
  type: K,
  listener: (this: WhisperAndCurryElement, event: EventOf<K>) => unknown,
  options?: boolean | AddEventListenerOptions,
) => void;

/** A figure of Whisper & Curry in a frame. */
export interface WhisperAndCurryElement extends HTMLElement {
  /** The widget's name: the attribute `widget`. */
  widget: string;
  /** The parameters that the frame last told of; empty before it is ready. */
  readonly parameters: EmbedParameters;
  addEventListener: Listen & HTMLElement['addEventListener'];
  removeEventListener: Listen & HTMLElement['removeEventListener'];
}

declare global {
  interface HTMLElementTagNameMap {
    'whisper-and-curry': WhisperAndCurryElement;
  }
}
