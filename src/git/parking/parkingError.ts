/** Why a change was not parked or brought back; callers decide by it, never by the text. */
export type ParkingFailure =
  /** There is no uncommitted change in what was named. */
  | "nothing"
  /** All that was named is staged, and what is staged is never touched. */
  | "staged"
  /** A file has a merge conflict in the index. */
  | "conflicted"
  /** Submodule, nested repository, or a name or file that cannot be parked. */
  | "unfit"
  /** The lines are of a file that has no lines: binary, a link, or changed by a filter. */
  | "noLines"
  /** Files changed while they were being parked. */
  | "changed"
  /** Another window is parking or bringing back. */
  | "busy"
  /** No such parked change. */
  | "unknown"
  /** The ref holds something that no Baton wrote. */
  | "damaged"
  /** A newer Baton wrote it. */
  | "newer"
  /** It was interrupted in another work tree of the repository. */
  | "elsewhere"
  /** It was interrupted, and `resume` is to be called first. */
  | "halfDone"
  /** The disk refused; files are as they were. */
  | "disk";

/** A change could not be parked, brought back or read. Nothing is lost by it. */
export class ParkingError extends Error {
  override readonly name = "ParkingError";

  /**
   * @param reason what went wrong
   * @param message a sentence for the lead that says what to do
   * @param id the parked change, where there is one
   */
  constructor(
    readonly reason: ParkingFailure,
    message: string,
    readonly id?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Takes anything thrown; gives whether it is a parking error for this reason. */
  static is(error: unknown, reason: ParkingFailure): error is ParkingError {
    return error instanceof ParkingError && error.reason === reason;
  }
}
