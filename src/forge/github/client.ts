import { request } from "@octokit/request";
import type { GithubAddress } from "../../core/review/pulls/forgeAddress";
import { ForgeError } from "../forgeError";
import { at, listAt } from "./answers";
import { failureOf, graphqlFailure } from "./failures";

/** What a client is made of. */
export interface ClientOptions {
  readonly address: GithubAddress;
  /** The secret of the sign-in, which belongs to this address. */
  readonly token: string;
  /** Milliseconds after which a request counts as hung, if not the usual. */
  readonly patienceMs?: number;
}

/** The routes that Baton uses; their parameters are typed from GitHub's own description. */
type Request = typeof request;

/** GitHub ends what takes it more than ten seconds; the rest is the network's. */
const usualPatienceMs = 30_000;
/** GitHub lists 3,000 files of a pull request at most, 100 a page. */
const pagesAtMost = 60;
const perPage = 100;
/** A renamed repository answers with one. */
const redirectsAtMost = 3;

/** Sends requests to one GitHub, and the sign-in to nobody else. */
export class Client {
  private readonly send: Request;

  constructor(private readonly options: ClientOptions) {
    const { address, token } = options;
    this.send = request.defaults({
      baseUrl: address.rest,
      headers: {
        authorization: `token ${token}`,
        "user-agent": "Baton",
        "x-github-api-version": "2022-11-28",
      },
    });
  }

  /** Takes what makes a request; gives its answer, whatever is in it. Throws ForgeError. */
  async ask(
    signal: AbortSignal,
    run: (send: Request) => Promise<{ readonly data: unknown }>,
  ): Promise<unknown> {
    return (await this.answer(signal, run)).data;
  }

  /** Takes what requests one page; gives the items of all pages. Throws ForgeError. */
  async all(
    signal: AbortSignal,
    run: (
      send: Request,
      page: { readonly page: number; readonly per_page: number },
    ) => Promise<Page>,
  ): Promise<unknown[]> {
    const items: unknown[] = [];
    for (let page = 1; page <= pagesAtMost; page += 1) {
      const asked = { page, per_page: perPage };
      const { data, headers } = await this.answer(signal, (send) => run(send, asked));
      items.push(...listAt({ data }, "data"));
      if (!/;\s*rel="?next"?/.test(headers?.link ?? "")) break;
    }
    return items;
  }

  /** Takes a GraphQL document and its variables; gives its data. Throws ForgeError. */
  async query(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const url = this.options.address.graphql;
    const answer = await this.ask(signal, (send) =>
      send(`POST ${url}`, { query: document, variables }),
    );
    const errors = at(answer, "errors");
    if (Array.isArray(errors) && errors.length > 0) throw graphqlFailure(errors);
    return at(answer, "data");
  }

  private async answer(signal: AbortSignal, run: (send: Request) => Promise<Page>): Promise<Page> {
    const patience = AbortSignal.timeout(this.options.patienceMs ?? usualPatienceMs);
    const stop = AbortSignal.any([signal, patience]);
    const check = (): void => {
      if (signal.aborted) throw new ForgeError("cancelled", "the lead stopped it");
      if (patience.aborted) throw new ForgeError("timedOut", "no answer in time");
    };
    try {
      const one = this.send.defaults({ request: { fetch: fetchHere, signal: stop, log: quiet } });
      const answer = await run(one);
      // A body that breaks off counts as an answer for the library.
      check();
      return answer;
    } catch (error) {
      check();
      throw failureOf(error);
    }
  }
}

interface Page {
  readonly data: unknown;
  readonly headers?: { readonly link?: string | undefined };
}

const nothing = (): void => undefined;
/** What the library would write to the console. */
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Follows redirects within the address only: a sign-in belongs to where it was made. */
async function fetchHere(url: string, options: RequestInit): Promise<Response> {
  let here = new URL(url);
  for (let redirects = 0; ; redirects += 1) {
    const response = await fetch(here, { ...options, redirect: "manual" });
    const to = response.headers.get("location");
    if (![301, 302, 307, 308].includes(response.status) || to === null) return response;
    const next = new URL(to, here);
    const isPost = (options.method ?? "GET") !== "GET";
    if (next.origin !== here.origin || isPost || redirects === redirectsAtMost) {
      throw new ForgeError("elsewhere", `redirected to ${next.origin}`);
    }
    here = next;
  }
}
