import { RequestError } from "@octokit/request-error";
import { ForgeError } from "../forgeError";
import { anyTextAt, at } from "./answers";

/**
 * Takes what a request threw; gives the failure it stands for, as GitHub documents its statuses and
 * headers ("Troubleshooting the REST API", "Rate limits for the REST API").
 */
export function failureOf(error: unknown): ForgeError {
  if (error instanceof ForgeError) return error;
  if (!(error instanceof Error)) return new ForgeError("offline", "the request failed");
  if (error.cause instanceof ForgeError) return error.cause;
  if (!(error instanceof RequestError) || !error.response) {
    return new ForgeError("offline", error.message);
  }
  const { status, headers, data } = error.response;
  const said = saidIn(data);
  const limited = limitIn(headers, said);
  if ((status === 403 || status === 429) && limited) {
    return new ForgeError("rateLimited", said, limited.waitSeconds);
  }
  if (status === 403 && headers["x-github-sso"] !== undefined)
    return new ForgeError("singleSignOn", said);
  return new ForgeError(reasonOf(status), said === "" ? `status ${status}` : said);
}

function reasonOf(status: number): ForgeError["reason"] {
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404 || status === 410) return "notFound";
  if (status === 400 || status === 409 || status === 422) return "refused";
  if (status === 408) return "timedOut";
  return status >= 500 ? "serverDown" : "unreadable";
}

/** GitHub's own words, with those about single fields behind them. */
function saidIn(data: unknown): string {
  const errors = at(data, "errors");
  const details = (Array.isArray(errors) ? errors : []).map((one: unknown) =>
    typeof one === "string" ? one : anyTextAt(one, "message"),
  );
  return [anyTextAt(data, "message"), ...details].filter((text) => text !== "").join(": ");
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Told whether a limit was met, and after how many seconds it is over where that is said. */
function limitIn(headers: Headers, said: string): { waitSeconds?: number } | undefined {
  const retryAfter = Number(headers["retry-after"]);
  if (Number.isFinite(retryAfter)) return { waitSeconds: retryAfter };
  if (String(headers["x-ratelimit-remaining"]) === "0") {
    const reset = Number(headers["x-ratelimit-reset"]);
    // Both are the server's time, so that a clock that is wrong here does not matter.
    const now = Date.parse(String(headers["date"])) / 1000;
    const wait = reset - now;
    return Number.isFinite(wait) ? { waitSeconds: Math.max(1, Math.ceil(wait)) } : {};
  }
  return /rate limit|abuse detection/i.test(said) ? {} : undefined;
}

/** Takes the list `errors` of a GraphQL answer; gives the failure that it tells. */
export function graphqlFailure(errors: readonly unknown[]): ForgeError {
  const [first] = errors;
  const said = errors.map((one) => anyTextAt(one, "message")).join(": ");
  const kind = anyTextAt(first, "type");
  if (kind === "RATE_LIMITED" || /rate limit/i.test(said)) {
    return new ForgeError("rateLimited", said);
  }
  if (kind === "FORBIDDEN" || kind === "INSUFFICIENT_SCOPES")
    return new ForgeError("forbidden", said);
  if (kind === "NOT_FOUND") return new ForgeError("notFound", said);
  return new ForgeError("refused", said);
}
