// The colours of code, wherever it is set: in lessons by the Markdown processor, in exercises by a component.

/** Both palettes by class, so that the page's own scheme decides. */
export const codeThemes = {
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  defaultColor: false,
} as const;
