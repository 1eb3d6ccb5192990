/**
 * From wherever somebody or something is shown to where they stand in the network.
 */
import { element } from "../elements.js";
import { text } from "../messages.js";
import { address } from "../route.js";

/** @param {{kind: string, key: number}} thing */
export function networkLink({ kind, key }) {
	return element("a", { class: "button quiet", href: address("network", { around: `${kind}:${key}` }) }, text("network.show"));
}
