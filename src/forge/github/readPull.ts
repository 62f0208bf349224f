import type { ForgeFile } from "../../core/review/posting/draft";
import type { PullRequest, RepositoryName } from "../../core/review/pulls/pullRequest";
import type { OwnReview } from "../forge";
import { anyTextAt, at, isAt, numberAt, textAt } from "./answers";

/** Takes a pull request as GitHub's REST interface tells it; gives it. Throws ForgeError. */
export function readPull(data: unknown): PullRequest {
  return {
    repository: readRepository(at(data, "base", "repo")),
    number: numberAt(data, "number"),
    title: textAt(data, "title"),
    author: anyTextAt(data, "user", "login"),
    head: textAt(data, "head", "sha"),
    branch: textAt(data, "head", "ref"),
    isOpen: textAt(data, "state") === "open",
    address: textAt(data, "html_url"),
    key: textAt(data, "node_id"),
  };
}

/** Takes a repository as GitHub tells it; gives its name. Throws ForgeError. */
export function readRepository(data: unknown): RepositoryName {
  return { owner: textAt(data, "owner", "login"), name: textAt(data, "name") };
}

/** Takes a fork; gives what it was made from, or nothing when it is none. Throws ForgeError. */
export function readParent(data: unknown): RepositoryName | undefined {
  return isAt(data, "fork") && at(data, "parent") ? readRepository(at(data, "parent")) : undefined;
}

/** Takes a file of a pull request; gives it. Throws ForgeError. */
export function readFile(data: unknown): ForgeFile {
  const [old, patch] = [at(data, "previous_filename"), at(data, "patch")];
  return {
    path: textAt(data, "filename"),
    ...(typeof old === "string" ? { oldPath: old } : {}),
    ...(typeof patch === "string" ? { patch } : {}),
  };
}

/** Takes a review; gives it. Throws ForgeError. */
export function readReview(data: unknown): OwnReview {
  return {
    id: textAt(data, "node_id"),
    number: numberAt(data, "id"),
    isPending: textAt(data, "state") === "PENDING",
    body: anyTextAt(data, "body"),
  };
}
