import { asksQuestion } from "./questions";
import { bareOrders } from "./orders";
import { explainsWhy } from "./reasons";
import type { Finding } from "./finding";
import { findingsOf } from "./findings";
import { givesDirection } from "./directions";
import { hasPointer } from "./pointers";
import { isPraise } from "./praise";
import type { Label } from "./label";
import type { Severity } from "./severityNames";
import { severityOf } from "./severity";
import { tell } from "./told";
import { hearTone } from "./tone/hearTone";
import { isAboutPerson } from "./tone/aboutPerson";

/** What a review comment does. */
export interface Reading {
  /** A reason or a consequence is in it. */
  readonly explainsWhy: boolean;
  readonly asksQuestion: boolean;
  /** It says what to do. */
  readonly givesDirection: boolean;
  /** It points to something to read, or to an example by name. */
  readonly hasPointer: boolean;
  readonly isPraise: boolean;
  /** An order with no reason, hedge or question anywhere. */
  readonly command: boolean;
  /** It says that a person did badly, or means it by asking. */
  readonly aboutPerson: boolean;
  /** It derides the work, mocks, or is out of patience. */
  readonly harsh: boolean;
  readonly label: Label | undefined;
  readonly severity: Severity;
  /** What could be said better, in the order of the text. */
  readonly findings: readonly Finding[];
}

/** Takes a review comment as typed; gives what it does. Never throws. */
export function readComment(original: string): Reading {
  const told = tell(original);
  const asks = { explainsWhy: explainsWhy(told), asksQuestion: asksQuestion(told) };
  const found = { ...asks, givesDirection: givesDirection(told), isPraise: isPraise(told) };
  const heard = hearTone(told);
  const person = heard.filter((one) => isAboutPerson(told, one));
  const orders = bareOrders(told, asks);
  return {
    ...found,
    hasPointer: hasPointer(told),
    command: orders.length > 0,
    aboutPerson: person.length > 0,
    harsh: heard.length > person.length,
    label: told.label,
    severity: severityOf(told, found),
    findings: findingsOf({ told, heard, orders, ...found }),
  };
}

/** Takes a reading; gives whether a lead would want to look at the comment again before sending it. */
export function looksAgain({ harsh, aboutPerson }: Reading): boolean {
  return harsh || aboutPerson;
}
