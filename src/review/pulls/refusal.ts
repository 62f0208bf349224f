/** Something stands in the way that the lead can put right; its message is the sentence for them. */
export class PullRefusal extends Error {
  override readonly name = "PullRefusal";
}
