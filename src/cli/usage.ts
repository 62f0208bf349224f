/** The command was called in a way it does not know; exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What was asked for cannot be had: no such repository, a date that is none; exit status 1. */
export class InputError extends Error {
  override readonly name = "InputError";
}

export const usage = `Baton on the command line: the same judgement as in the editor.

  owners [--repo R] PATH…
         who owns a file, by CODEOWNERS
  who    [--repo R] [--lead EMAIL] [--at ISO] PATH…
         which teammate to go to, and why
  replay [--repo R] [--lead EMAIL] [--since ISO] [--until ISO]
         what Baton would have said to your past commits
  review [TEXT…]
         what a review comment does, and how to say it better (from standard input without TEXT)
  week   [--repo R] [--lead EMAIL] [--week WEEK] [--journal DIR]
         where your hands were, and what you let go of

  --repo R      a folder in the repository; this one unless given
  --lead EMAIL  who you are; git's user.email unless given
  --at ISO      judge as of then, such as 2026-05-01
  --since ISO   the first moment of a replay; twelve weeks before --until unless given
  --until ISO   the last moment of a replay; now unless given
  --week WEEK   an ISO week such as 2026-W47; this one unless given
  --journal DIR the folder of Baton's records; from git alone unless given
  --json        one JSON line for each PATH, each commit of a replay, the comment or the week
  --batch       read JSON lines from standard input, answer one JSON line each, in order
                owners: {"codeowners": TEXT, "dialect": "github", "path": PATH}
                  (or "gitlab", "bitbucket")
                who:    {"file": PATH, "lead": EMAIL, "at": UNIX SECONDS, "limit": 3}
                review: {"text": COMMENT}

Exit status: 0 done, 1 bad input, 2 bad usage.
`;
