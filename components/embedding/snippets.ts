// What an author pastes into a page of their own: a frame, an element, or a picture with a link. Pure text; nothing in it
// depends on where it is made.

/** How wide, in CSS px, a column of text is that an embed fills, more or less. */
export const COLUMN = 640;

/** What a snippet shows and how. */
export interface SnippetSpec {
  /** Where the course stands: its origin and base, ending in a slash. */
  readonly site: string;
  /** The widget, as its folder is named, and one of its named presets. */
  readonly widget: string;
  readonly preset?: string;
  /** Names and texts of the parameters that are not as the widget has them anyway. */
  readonly parameters: readonly (readonly [string, string])[];
  readonly theme: 'auto' | 'light' | 'dark';
  readonly controls: 'all' | 'none';
  /** Names of controls that are left out. */
  readonly hide: readonly string[];
  readonly title: string;
  /** CSS px, or a share of the room there is. */
  readonly width: number | `${number}%`;
  readonly height: number;
  /** The address of the figure in its lesson. */
  readonly lesson: string;
}

/** The snippets, and the addresses they lead to. */
export interface Snippets {
  readonly iframe: string;
  readonly element: string;
  readonly markdown: string;
  readonly link: string;
  /** The address of the embed's page alone. */
  readonly page: string;
}

/** Returns every snippet of a figure. */
export function snippetsOf(spec: SnippetSpec): Snippets {
  const folder = `${spec.site}embed/${[spec.widget, spec.preset].filter(Boolean).join('/')}/`;
  const poster = `${folder}poster.png`;
  const page = pageOf(folder, spec);
  const { title, width, height, lesson } = spec;
  return {
    iframe: `${tag('iframe', { src: page, title, width, height, frameborder: 0, loading: 'lazy' })}</iframe>`,
    element: elementOf(spec, poster),
    markdown: `[![${markdownText(title)}](${markdownAddress(poster)})](${markdownAddress(lesson)})`,
    link: lesson,
    page,
  };
}

/** What is told to an embed: its parameters, then how it is shown, where that is not as usual. */
function toldOf({ parameters, theme, controls, hide }: SnippetSpec): (readonly [string, string])[] {
  return [
    ...parameters,
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
    ...(controls === 'all' ? [] : [['controls', controls] as const]),
    ...(hide.length === 0 ? [] : [['hide', hide.join(',')] as const]),
  ];
}

function pageOf(folder: string, spec: SnippetSpec): string {
  const query = new URLSearchParams(toldOf(spec).map(([name, text]) => [name, text])).toString();
  return query === '' ? folder : `${folder}?${query}`;
}

function elementOf(spec: SnippetSpec, poster: string): string {
  const { site, widget, preset, title, lesson } = spec;
  const given: Record<string, string> = { widget, ...(preset !== undefined && { preset }) };
  const image = tag('img', { src: poster, alt: title, width: 600, height: 315, loading: 'lazy' });
  return [
    `<script src="${escaped(`${site}embed/element.js`)}" async></script>`,
    tag('whisper-and-curry', { ...given, ...Object.fromEntries(toldOf(spec)), title }),
    `  ${tag('a', { href: lesson })}${image}</a>`,
    '</whisper-and-curry>',
  ].join('\n');
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as an attribute's value in double quotes. */
function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

/** A text on one line, in which no character marks anything up. */
function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&!#~|]/g, '\\$&');
}

/** An address that neither a space nor a bracket ends too soon. */
function markdownAddress(address: string): string {
  return address.replace(/[\s()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
