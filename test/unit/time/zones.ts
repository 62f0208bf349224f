import fc from "fast-check";

/** Zones with summer time and without, half hours, and clocks that change at midnight. */
export const zones = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
);

/** Moments around which clocks change in one of them, in unix seconds. */
export const oddMoments = fc.constantFrom(
  Date.parse("2026-10-25T00:30:00Z") / 1000,
  Date.parse("2026-03-29T00:30:00Z") / 1000,
  Date.parse("2017-10-15T02:30:00Z") / 1000,
  Date.parse("2011-12-30T09:30:00Z") / 1000,
  Date.parse("2026-12-31T23:00:00Z") / 1000,
  Date.parse("2026-11-22T18:00:00Z") / 1000,
);
