import type { ForgeFailure } from "../core/review/pulls/failure";

/** A forge did not do what was asked. */
export class ForgeError extends Error {
  override readonly name = "ForgeError";

  /**
   * @param reason what went wrong
   * @param said what the forge said, or what the network did, for the log and in parts for the lead
   * @param waitSeconds after how long it may be asked again, where it told that
   */
  constructor(
    readonly reason: ForgeFailure,
    readonly said: string,
    readonly waitSeconds?: number,
  ) {
    super(`${reason}: ${said}`);
  }

  /** Takes anything thrown; gives whether it is a forge's failure for this reason. */
  static is(error: unknown, reason: ForgeFailure): error is ForgeError {
    return error instanceof ForgeError && error.reason === reason;
  }
}
