// Stands in for what a figure has on a page alone: an embed sets no tasks, shares by its host's page, and fills the
// screen only where its host lets it. Each weighs nothing here.

const nothing = (): null => null;

export { nothing as FullScreen, nothing as Share, nothing as useTask };
