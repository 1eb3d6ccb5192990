package org.vouchgraph.introduction;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * What a path must satisfy to be an answer.
 *
 * @param confirmedOnly only ties that a person stated or logged
 * @param warmOnly no ties that are nothing but a connection on a social network
 * @param remoteOnly no ties that rest on having been in the same place alone
 * @param leastChance the least chance that a path may have, in [0, 1); 0 where any will
 * do
 * @param leftOut people through whom no path may lead
 * @param through a path must lead through at least one of these people (the people of one
 * institution, say) before it reaches the target; null where it need not
 */
public record Filters(boolean confirmedOnly, boolean warmOnly, boolean remoteOnly, double leastChance,
		Set<Integer> leftOut, @Nullable Set<Integer> through) {

	/** Every path will do. */
	public static final Filters NONE = new Filters(false, false, false, 0, Set.of(), null);

	public Filters {
		if (!(leastChance >= 0 && leastChance < 1)) {
			throw new InvalidRequest("least chance " + leastChance + " is not in [0..1)");
		}
		leftOut = Set.copyOf(leftOut);
		through = (through == null) ? null : Set.copyOf(through);
	}

	/** Whether a path may use a tie with these flags. */
	public boolean allow(byte flags) {
		return (!this.confirmedOnly || (flags & Network.CONFIRMED) != 0)
				&& (!this.warmOnly || (flags & Network.ONLINE_ONLY) == 0)
				&& (!this.remoteOnly || (flags & Network.REMOTE) != 0);
	}

	public Filters withConfirmedOnly(boolean only) {
		return new Filters(only, this.warmOnly, this.remoteOnly, this.leastChance, this.leftOut, this.through);
	}

	public Filters withWarmOnly(boolean only) {
		return new Filters(this.confirmedOnly, only, this.remoteOnly, this.leastChance, this.leftOut, this.through);
	}

	public Filters withRemoteOnly(boolean only) {
		return new Filters(this.confirmedOnly, this.warmOnly, only, this.leastChance, this.leftOut, this.through);
	}

	public Filters withLeastChance(double chance) {
		return new Filters(this.confirmedOnly, this.warmOnly, this.remoteOnly, chance, this.leftOut, this.through);
	}

	public Filters withLeftOut(Set<Integer> people) {
		return new Filters(this.confirmedOnly, this.warmOnly, this.remoteOnly, this.leastChance, people, this.through);
	}

	public Filters withThrough(@Nullable Set<Integer> people) {
		return new Filters(this.confirmedOnly, this.warmOnly, this.remoteOnly, this.leastChance, this.leftOut, people);
	}

}
