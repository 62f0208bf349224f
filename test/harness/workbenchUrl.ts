/** Where a page of the server looks: a folder or a workspace file, and what it is told besides. */
export interface WorkbenchPlace {
  /** A folder or a `.code-workspace` file; without it, an empty window. */
  readonly folder?: string | undefined;
  /** Pairs such as `openFile`; the ones that name files hold their paths. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The address of a page of the server that opens a place. */
export function workbenchUrl(port: number, place: WorkbenchPlace): string {
  const url = new URL(`http://127.0.0.1:${port}/`);
  const { folder } = place;
  if (folder === undefined) url.searchParams.set("ew", "true");
  else url.searchParams.set(isWorkspace(folder) ? "workspace" : "folder", uriPath(folder));
  const pairs = Object.entries(place.files ?? {}).map(([name, file]) => [
    name,
    remoteUri(port, file),
  ]);
  if (pairs.length > 0) url.searchParams.set("payload", JSON.stringify(pairs));
  // A slash and a colon may stand in a query as they are; the address can be read that way.
  return url.href.replaceAll("%2F", "/").replaceAll("%3A", ":");
}

/** How the page names a file of the server's machine. */
export function remoteUri(port: number, file: string): string {
  const encoded = uriPath(file).split("/").map(encodeURIComponent).join("/");
  return `vscode-remote://127.0.0.1:${port}${encoded}`;
}

function isWorkspace(folder: string): boolean {
  return folder.endsWith(".code-workspace");
}

function uriPath(file: string): string {
  const slashes = process.platform === "win32" ? file.replaceAll("\\", "/") : file;
  return slashes.startsWith("/") ? slashes : `/${slashes}`;
}
