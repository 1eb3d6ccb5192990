package org.vouchgraph.introduction;

import java.util.Set;

import org.vouchgraph.network.Network;

/**
 * Which ties and people may be on a way.
 *
 * @param confirmedOnly only ties that a person stated or logged
 * @param warmOnly no ties that are nothing but a connection on a social network
 * @param remoteOnly only ties that carry over distance
 * @param leftOut people through whom no way may lead; without effect on its two ends
 */
public record ArcFilter(boolean confirmedOnly, boolean warmOnly, boolean remoteOnly, Set<Integer> leftOut) {

	/** All ties and all people. */
	public static final ArcFilter NONE = new ArcFilter(false, false, false, Set.of());

	public ArcFilter {
		leftOut = Set.copyOf(leftOut);
	}

	/** Whether a tie with these flags may be used. */
	boolean allows(byte flags) {
		return (flags & bits()) == (bits() & ~Network.ONLINE_ONLY);
	}

	private int bits() {
		return (this.confirmedOnly ? Network.CONFIRMED : 0) | (this.warmOnly ? Network.ONLINE_ONLY : 0)
				| (this.remoteOnly ? Network.REMOTE : 0);
	}

}
