// What an embed's page hands to its script.

import type { Table, Values, Words } from '#params';

/** The widget, its lesson's absolute address, and its view's props. */
export interface EmbedData {
  readonly widget: string;
  readonly lesson: string;
  readonly props: { readonly id: string; readonly start: Values<Table>; readonly words: Words };
}
