import { code, type Sign, signsOf } from "./sign";

const sign = signsOf("error handling");
const kept = { evenKept: true };
const braces = ["js", "java", "kotlin", "scala", "csharp", "c", "php", "swift"] as const;

/** Failures caught, made, passed on and cleaned up after. */
export const errorSigns: readonly Sign[] = [
  sign(braces, /(?<!\.)\bcatch\b\s*(?:\(|\{|let\b|$)/, 4, "a catch block", kept),
  sign("js", /\.catch\(/, 4, "a rejection that is caught", kept),
  sign("python", /^\s*except\b.*:/, 4, "an except clause", kept),
  sign("ruby", /^\s*(?:rescue|ensure)\b|\brescue_from\b/, 4, "a rescue clause", kept),
  sign([...braces, "python"], /^\s*\}?\s*finally\b\s*[{:]/, 3.5, "a finally block"),
  sign(["java", "kotlin"], /^\s*try\s*\(/, 3, "a resource that closes itself"),
  sign("python", /\bcontextlib\.suppress\(/, 4, "an error that is passed over", kept),
  sign("go", /\berr\w*\s*!=\s*nil|\w*[eE]rr\s*!=\s*nil/, 2, "an error check"),
  sign("go", /\berrors\.(?:Is|As|AsType|Join)\(/, 4, "errors told apart", kept),
  sign(
    "go",
    /\b(?:errors\.(?:New|Wrap|Wrapf|Errorf)|fmt\.Errorf)\(/,
    3,
    "an error that is made",
    kept,
  ),
  sign("go", /\bdiags?\b\s*=\s*diags?\.Append\(|\.HasErrors\(\)/, 2.5, "diagnostics passed on"),
  sign("go", /\b(?:panic|recover)\(/, 3.5, "a panic"),
  sign("rust", /\)\?(?=[;.,)]|\s*$)/, 1.5, "an error that is passed on"),
  sign(
    "rust",
    /\.(?:map_err|ok_or(?:_else)?|or_else|with_context|context)\(|\b(?:bail|ensure|anyhow)!\(/,
    3.5,
    "an error that is made",
    kept,
  ),
  sign("rust", /\bErr\(/, 3, "an error that is returned"),
  sign(
    "rust",
    /\.(?:unwrap|expect|unwrap_or(?:_else|_default)?)\(/,
    2,
    "a result that is unwrapped",
  ),
  sign("rust", /\bpanic!\(/, 3, "a panic"),
  sign(
    ["js", "java", "csharp", "php", "kotlin", "scala", "swift"],
    /\bthrow\b(?!s)/,
    3,
    "an exception that is thrown",
    kept,
  ),
  sign("c", /\bthrow\b(?!s)/, 3, "an exception that is thrown"),
  sign(["java"], /\)\s*throws\s+\w/, 2.5, "the exceptions that a method throws", kept),
  sign("js", /\bPromise\.reject\(|\breject\(/, 3.5, "a promise that is rejected"),
  sign(
    ["java", "kotlin"],
    /\.setFailure\(|\.tryFailure\(|\.completeExceptionally\(/,
    3.5,
    "a promise that fails",
  ),
  sign("python", /^\s*raise\b/, 3, "an exception that is raised", kept),
  sign(["ruby"], /^\s*raise\b/, 3, "an exception that is raised"),
  sign("swift", /\btry\?|\bguard\b.*\belse\b/, 2.5, "a guard"),
  sign(
    "c",
    /\bgoto\s+(?:out|err|error|fail|failed|cleanup|done|bail|exit|end|free)\w*\s*;/,
    3.5,
    "a jump to the clean-up",
  ),
  sign(
    "c",
    /\b(?:die|die_errno|BUG|error|error_errno|perror|err|errx|abort)\(/,
    3,
    "an error that is reported",
    kept,
  ),
  sign("c", /\breturn\s+-(?:1|E[A-Z]+)\b|\berrno\b/, 2.5, "an error that is returned"),
  sign(
    "shell",
    /^\s*set\s+-\w*e|\btrap\b|\|\|\s*(?:exit|return|die|fail)\b|\bpipefail\b/,
    3.5,
    "a failure that is handled",
  ),
  sign("shell", /\bexit\s+[1-9]/, 2.5, "an exit with a failure"),
  sign(
    "sql",
    /\b(?:raise\s+exception|begin\s+try|on\s+conflict)\b/i,
    3.5,
    "a failure that is handled",
  ),
  sign(code, /\b(?:retry|retries|backoff|fallback)\w*\s*[(=:]/i, 3, "what is done after a failure"),
  sign(
    code,
    /\b(?:is|as|to|make|new|create|handle|on|wrap)_?(?:Error|Exception|Failure)\w*\(/i,
    2.5,
    "an error that is dealt with",
  ),
];
