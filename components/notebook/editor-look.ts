// The editor looks like the printed code: same type, same measure, and nothing around it.

import { EditorView } from '@codemirror/view';

/** Type and measure of the editor. */
export const look = EditorView.theme({
  '&': { color: 'inherit', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' }, // the cell around it shows the focus
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit' },
  '.cm-content': { padding: '0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--edge)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper-raised)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '0.875rem', maxInlineSize: '90vw' },
  '.cm-tooltip-autocomplete > ul > li': { minBlockSize: '24px', lineHeight: '24px' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionInfo': { font: '0.9375rem/1.4 var(--sans)', padding: '0.5rem 0.75rem', maxInlineSize: '22rem' },
  '.cm-diagnostic': { font: '0.9375rem/1.4 var(--sans)', borderInlineStart: '4px solid var(--chili)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--chili)',
    textUnderlineOffset: '0.2em',
  },
});
