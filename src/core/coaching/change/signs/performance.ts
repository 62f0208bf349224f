import { code, type Sign, signsOf } from "./sign";

const sign = signsOf("performance");

/** Work saved, put off or done in one go; what is measured. */
export const performanceSigns: readonly Sign[] = [
  sign(
    code,
    /(?:[cC]ache|[mM]emo)(?:d|s)?\b\s*(?:\.|->)\s*(?:get|has|set|put|add|delete|remove|clear|invalidate|computeIfAbsent|GetOrAdd|Load|Store|insert|entry)\w*\(/,
    4,
    "a cache",
  ),
  sign(code, /\bnew\s+\w*Cache\w*\b|\b(?:new|make|create|build)_?\w*[cC]ache\w*\(/, 3.5, "a cache"),
  sign(
    "python",
    /@(?:functools\.)?(?:lru_cache|cache|cached_property|cached)\b|\b(?:lru_cache|cached_property)\b/,
    4.5,
    "a cache",
  ),
  sign(
    "js",
    /\buse(?:Memo|Callback|DeferredValue|Transition)\(|\bReact\.(?:memo|lazy)\(|\bmemoi[sz]e\w*\(|\b(?:debounce|throttle|requestIdleCallback|requestAnimationFrame)\(|\bWeakMap\(/,
    4,
    "work that is saved",
  ),
  sign("ruby", /\|\|=\s*begin|\bRails\.cache\b|\bmemoize\b/, 4, "a cache"),
  sign(
    code,
    /\b(?:batch|bulk|prefetch|preload|prewarm|precompute|lazy)(?:ed|_\w+|[A-Z]\w*)?\s*\(|(?:InBatches|Batched|Lazily|Bulk)\(/,
    3.5,
    "work done in one go, or put off",
  ),
  sign(
    "go",
    /\bmake\(\[\]\w[^,]*,\s*0\s*,|\bstrings\.Builder\b|\bsync\.Pool\b|\bbytes\.Buffer\b|\bslices\.Grow\(|\.Grow\(/,
    3.5,
    "memory set aside",
  ),
  sign("rust", /\bwith_capacity\(|\.reserve\(|\bCow<|\bCow::|#\[inline/, 3, "memory set aside"),
  sign(
    "c",
    /\.reserve\(|\bstd::move\(|\bstrbuf_grow\(|\b__builtin_expect\b|\b(?:un)?likely\(/,
    3,
    "memory set aside",
  ),
  sign(
    ["java", "kotlin", "scala", "csharp"],
    /\bStringBuilder\b|\bensureCapacity\(|\bArrayPool\b|\bSpan<|\.parallelStream\(|\bObjectPool\b|\bRecycler\b|\bFastThreadLocal\b/,
    3.5,
    "memory used again",
  ),
  sign(
    code,
    /\b(?:benchmark|profil(?:er|ing)|hot_?path|fast_?path)\w*\s*[(=:.]/i,
    3,
    "something that is measured or made fast",
  ),
  sign("go", /\bfunc\s+Benchmark\w+\(|\bb\.(?:N|Loop\(\)|ReportAllocs\(\))/, 4.5, "a benchmark"),
  sign("java", /@Benchmark\b|\bBlackhole\b/, 4.5, "a benchmark"),
  sign(
    "python",
    /\b__slots__\b|\bitertools\.|\bnp\.(?:vectorize|where)\(|\bre\.compile\(/,
    3,
    "work that is saved",
  ),
  sign(
    "sql",
    /\bcreate\s+(?:unique\s+)?index\b|\bexplain\b|\bmateriali[sz]ed\b|\blimit\s+\d/i,
    4,
    "an index",
  ),
  sign("css", /\bwill-change\b|\bcontain\s*:|\bcontent-visibility\b/, 4, "what is painted"),
  sign(
    "html",
    /\bloading=|\bpreload\b|\b(?:defer|async)\b(?=[\s>])|\bfetchpriority=/,
    3,
    "what is loaded, and when",
  ),
  sign("yaml", /\b(?:cache|concurrency|max-parallel)\s*:/, 2, "a cache"),
];
