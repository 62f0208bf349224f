/** Takes anything thrown; gives the line that goes to the log. */
export function errorText(error: unknown): string {
  if (error instanceof Error) return error.message;
  return JSON.stringify(error) ?? "unknown error";
}
