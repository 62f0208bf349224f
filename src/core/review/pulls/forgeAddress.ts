/** Where a GitHub is. */
export interface GithubAddress {
  /** Scheme, host and port, as in "https://github.com". */
  readonly origin: string;
  /** The host without a port, as remotes name it. */
  readonly host: string;
  /** What its REST interface begins with, and where its GraphQL interface is. */
  readonly rest: string;
  readonly graphql: string;
}

/** GitHub's own. */
export const githubCom: GithubAddress = {
  origin: "https://github.com",
  host: "github.com",
  rest: "https://api.github.com",
  graphql: "https://api.github.com/graphql",
};

const shape = /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[::1\])(?::(\d{1,5}))?\/?$/;
const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * Takes an address as the lead wrote it in the settings; gives where that GitHub is, or nothing when
 * it cannot be used: it must be a scheme and a host, and encrypted unless it is this machine's own.
 * Enterprise Server has its interfaces below `/api`, a company on ghe.com at `api.` before its host.
 */
export function githubAddress(written: string): GithubAddress | undefined {
  const [, scheme, host, port] = shape.exec(written.trim().toLowerCase()) ?? [];
  if (scheme === undefined || host === undefined) return undefined;
  if (scheme === "http" && !loopback.test(host)) return undefined;
  if (/^(?:api\.|www\.)?github\.com$/.test(host)) return githubCom;
  const place = port === undefined ? host : `${host}:${port}`;
  const origin = `${scheme}://${place}`;
  if (host.endsWith(".ghe.com")) {
    const api = `${scheme}://api.${place}`;
    return { origin, host, rest: api, graphql: `${api}/graphql` };
  }
  return { origin, host, rest: `${origin}/api/v3`, graphql: `${origin}/api/graphql` };
}
