import { parseBitbucketCodeowners } from "./bitbucket";
import type { Codeowners, Dialect } from "./codeowners";
import { codeownersPlaces } from "./locate";
import { parseGithubCodeowners } from "./github";
import { parseGitlabCodeowners } from "./gitlab";

/** Reads a CODEOWNERS file, any text, as the dialect's forge does. Never throws. */
export function parseCodeowners(text: string, dialect: Dialect): Codeowners {
  switch (dialect) {
    case "github":
      return parseGithubCodeowners(text);
    case "gitlab":
      return parseGitlabCodeowners(text);
    case "bitbucket":
      return parseBitbucketCodeowners(text);
  }
}

/** Whether a text names a dialect. */
export function isDialect(text: string): text is Dialect {
  return text === "github" || text === "gitlab" || text === "bitbucket";
}

/**
 * Tells the dialect by the host of a remote, in any letter case. Servers of one's own mostly bear
 * the product's name (`gitlab.example.org`). Bitbucket on a server of one's own is another product
 * than Bitbucket Cloud, so only the cloud's host counts. Gives undefined for other hosts. Never throws.
 */
export function dialectOfHost(host: string | undefined): Dialect | undefined {
  const name = host?.toLowerCase() ?? "";
  if (name.includes("github")) return "github";
  if (name.includes("gitlab")) return "gitlab";
  return /(?:^|\.)bitbucket\.org(?::\d+)?$/.test(name) ? "bitbucket" : undefined;
}

/**
 * Tells in which dialect a CODEOWNERS file is written. Takes the dialect that a setting or the
 * remote's host tells, if any, and the file's repository-relative path. Where none is told, or that
 * forge does not look at this path, the path decides, else it is GitHub's. Never throws.
 */
export function dialectOfFile(known: Dialect | undefined, place: string): Dialect {
  return known !== undefined && codeownersPlaces(known).includes(place)
    ? known
    : dialectOfPlace(place);
}

function dialectOfPlace(place: string): Dialect {
  if (place.startsWith(".gitlab/")) return "gitlab";
  return place.startsWith(".bitbucket/") ? "bitbucket" : "github";
}
