import { code, type Sign, signsOf } from "./sign";

const logging = signsOf("logging");
const tests = signsOf("tests");
const seen = signsOf("accessibility");
const shared = signsOf("interface");
const kept = { evenKept: true };

/** What a program tells those who run it. */
export const loggingSigns: readonly Sign[] = [
  logging(
    code,
    /(?:(?:\b|_)log(?:ger)?|Log(?:ger)?|LOG(?:GER)?|\b(?:logging|logrus|slog|klog|glog|zap|zerolog|console)|getLogger\(\))\s*(?:\(\w*\)\s*)?(?:\.|->|::)\s*(?:trace|debug|info|warn|warning|error|fatal|log|exception|critical|notice|verbose|print|with(?:Error|Field|Fields|Context))\w*\(/i,
    3,
    "a log line",
    kept,
  ),
  logging(
    "rust",
    /(?<!\w)(?:(?:log|tracing)::)?(?:trace|debug|info|warn|error|event|debug_span|info_span)!\(|#\[instrument\b/,
    3.5,
    "a log line",
    kept,
  ),
  logging(
    "go",
    /\blevel\.(?:Debug|Info|Warn|Error)\(|\.(?:Debugf|Infof|Warnf|Errorf|WithError)\(/,
    2.5,
    "a log line",
  ),
  logging(
    "c",
    /\btrace2?_\w+\(|\bsyslog\(|\bpr_(?:info|err|warn|debug)\(|\bprintk\(|\bLOG\(\w+\)|\bNSLog\(|\bspdlog::/,
    3.5,
    "a log line",
    kept,
  ),
  logging("swift", /\bos_log\(|\bOSLog\b|\bLogger\(/, 3.5, "a log line"),
  logging("php", /\berror_log\(|\bLog::\w+\(/, 3.5, "a log line"),
  logging(
    code,
    /\b(?:new|get|create|init|setup|configure)_?\w*(?:Logger|Logging|LogLevel)\b|\bLoggerFactory\b|\bsetLevel\(/i,
    3,
    "a logger",
  ),
];

/** Tests that stand among the code; those in files of their own are known by their paths. */
export const testSigns: readonly Sign[] = [
  tests("rust", /^\s*#\[(?:\w+::)?test\]|#\[cfg\(test\)\]|^\s*assert(?:_eq|_ne)?!\(/, 3, "a test"),
  tests("python", /^\s*>>> /, 2.5, "an example that is tested"),
];

/** Who uses a page with a keyboard, a screen reader, or settings of their own. */
export const accessibilitySigns: readonly Sign[] = [
  seen(
    ["js", "html"],
    /\baria-[a-z]+|[\s<]role=|[\s<]alt=|\btab[iI]ndex\b|<label\b|\bhtmlFor=|[\s<]for=(?=["'{])|<(?:fieldset|legend|caption|figcaption)\b|\baccessibility(?:Label|Role|Hint|State)\b|\bsr-only\b|\bvisually-hidden\b|<html\s[^>]*lang=/,
    4.5,
    "what a screen reader tells",
    kept,
  ),
  seen(
    "js",
    /\baria-[a-z]{4,}|\bvisually-hidden\b|\bsr-only\b/,
    4.5,
    "what a screen reader tells",
    { reads: "strings", evenKept: true },
  ),
  seen(
    "js",
    /\bonKey(?:Down|Up|Press)\b|\.focus\(\)|\bfocusTrap\b|\bfocusable\b|\bautoFocus\b/,
    3.5,
    "use with the keyboard",
  ),
  seen(
    "css",
    /:focus(?:-visible|-within)?\b|\boutline\b|\bprefers-(?:reduced-motion|contrast|color-scheme)\b|\bforced-colors\b|\.(?:sr-only|visually-hidden)\b|\[aria-|\[role/,
    4,
    "what shows the focus",
    kept,
  ),
  seen(
    ["java", "kotlin"],
    /\b(?:setC|c)ontentDescription\b|\bAccessibilityNodeInfo\b|\bsemantics\s*\{/,
    4.5,
    "what a screen reader tells",
    kept,
  ),
  seen(
    "swift",
    /\.accessibility\w+\(|\bisAccessibilityElement\b|\baccessibility(?:Label|Hint|Traits)\b|\bUIAccessibility\b/,
    4.5,
    "what a screen reader tells",
    kept,
  ),
];

/** What callers and other programs hold on to. */
export const interfaceSigns: readonly Sign[] = [
  shared(
    ["java", "kotlin", "csharp", "python", "rust", "js", "php", "go"],
    /@(?:Deprecated|deprecated)\b|#\[deprecated|\[Obsolete|\bwarnings\.warn\(|\bDeprecationWarning\b|@typing_extensions\.deprecated/,
    4,
    "a deprecation",
  ),
  shared(
    "python",
    /@(?:overload|abstractmethod|abc\.abstractmethod)\b|^__all__\b|\bProtocol\)/,
    3.5,
    "what callers see",
    kept,
  ),
  shared(
    ["js"],
    /^\s*export\s+(?:\*|\{|default\b)|^\s*module\.exports\b|^\s*(?:export\s+)?declare\s/,
    3,
    "what is exported",
    kept,
  ),
  shared("rust", /^\s*pub\s+use\b/, 3, "what is exported", kept),
];
