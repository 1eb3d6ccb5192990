package org.vouchgraph.introduction;

/**
 * A loopless path from the applicant to the target.
 *
 * @param people indices in the network, the applicant first, the target last
 * @param chance the product of the chances of its ties, in (0, 1)
 */
public record Path(int[] people, double chance) {

	/** How many ties. */
	public int ties() {
		return this.people.length - 1;
	}

}
