// Where the frames are: beside the file that this script was loaded from, so that a copy served anywhere uses its own.

/** The folder of this script, ending in a slash; undefined where it was not loaded by the address of a <script>. */
export const base: string | undefined = folderOf(document.currentScript);

function folderOf(script: HTMLOrSVGScriptElement | null): string | undefined {
  const address = script !== null && 'src' in script ? script.src : '';
  return /^(https?|file):/.test(address) ? new URL('.', address).href : undefined;
}
