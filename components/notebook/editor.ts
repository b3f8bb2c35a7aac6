// One cell's code in an editor that takes the place of the printed code, in its type and at its size.

import {
  autocompletion,
  type CompletionSource,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { CellError } from '#cells/shown.ts';
import { coloredTypeScript } from './editor-colors.ts';
import { look } from './editor-look.ts';

/** What an editor needs to know of its cell. */
export interface EditorOptions {
  readonly source: string;
  readonly label: string;
  readonly description: string;
  readonly complete: CompletionSource;
  readonly changed: (source: string) => void;
  readonly run: () => void;
}

/** An editor in the page. */
export interface Editor {
  readonly view: EditorView;
  readonly set: (source: string) => void;
  /** Marks where an error is, or nothing. */
  readonly mark: (error: CellError | undefined) => void;
}

/** Puts an editor into an element in place of what it holds. */
export function createEditor(host: HTMLElement, options: EditorOptions): Editor {
  const state = EditorState.create({ doc: options.source, extensions: extensionsFor(options) });
  const view = new EditorView({ state });
  host.removeAttribute('tabindex');
  host.replaceChildren(view.dom);
  return {
    view,
    set(source) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source } });
    },
    mark(error) {
      view.dispatch(setDiagnostics(view.state, error === undefined ? [] : diagnosticsOf(error, view.state.doc)));
    },
  };
}

function extensionsFor({ label, description, complete, changed, run }: EditorOptions): Extension[] {
  const runKey = {
    key: 'Mod-Enter',
    run: () => {
      run();
      return true;
    },
  };
  return [
    history(),
    coloredTypeScript,
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    autocompletion({ override: [complete], icons: false }),
    look,
    keymap.of([runKey, ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': description, tabindex: '0' }),
    EditorView.updateListener.of(({ docChanged, state }) => docChanged && changed(state.doc.toString())),
  ];
}

function diagnosticsOf({ message, line, column = 1 }: CellError, doc: Text): Diagnostic[] {
  if (line === undefined || line < 1 || line > doc.lines) return [];
  const { from, to } = doc.line(line);
  const at = Math.min(from + column - 1, to);
  const word = /^\w+/.exec(doc.sliceString(at, to))?.[0].length ?? 1;
  return [{ from: at, to: Math.min(at + word, to), severity: 'error', message }];
}
