import type { Ownership } from "../../ownership/codeowners";

/**
 * Takes the name of an area (a folder, or a CODEOWNERS pattern; empty or "/" for all), a path and who
 * owns it; gives whether the path lies in the area.
 */
export function isInArea(name: string, path: string, ownership: Ownership | undefined): boolean {
  if (ownership && ownership.kind !== "noRule" && ownership.rule.pattern === name) return true;
  const folder = name.replace(/^\/+|\/+$/g, "");
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
