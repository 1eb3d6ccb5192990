package org.vouchgraph.network;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a field knows about itself, as data: how strong each kind of evidence is, how fast
 * it fades, which roles an applicant needs and how often to write to whom.
 *
 * @param code such as {@code cardiothoracic-img}
 * @param title in plain words
 * @param evidence a prior for every kind
 * @param roles the roles that people can hold, in the order to show
 * @param highestChance no tie is surer than this
 * @param highestInferred inferred evidence alone never passes this
 * @param largestByline papers with more authors count nothing
 */
public record FieldPack(String code, String title, Map<EvidenceKind, Prior> evidence, List<Role> roles,
		double highestChance, double highestInferred, int largestByline) {

	public FieldPack {
		evidence = Map.copyOf(evidence);
		roles = List.copyOf(roles);
		for (EvidenceKind kind : EvidenceKind.values()) {
			if (!evidence.containsKey(kind)) {
				throw new IllegalArgumentException("field pack " + code + " has no prior for " + kind.code());
			}
		}
		requireChance("highest-chance", highestChance);
		requireChance("highest-inferred", highestInferred);
		if (largestByline < 2) {
			throw new IllegalArgumentException("largest-byline " + largestByline + " is not in [2..]");
		}
	}

	public Prior prior(EvidenceKind kind) {
		return this.evidence.get(kind);
	}

	/**
	 * What one piece of evidence of a kind is worth.
	 *
	 * @param chance the chance that a request passes, for one fresh piece; in (0, 1)
	 * @param halfLife years until it counts half; greater than 0
	 * @param cap the most that all pieces of this kind are worth together; in (0, 1)
	 * @param largestGroup groups with more people count nothing (institutions, sessions)
	 * @param details other chances for particular details: a closeness, a kind of
	 * interaction
	 * @param reason why, in a line
	 * @param reference where that comes from
	 */
	public record Prior(double chance, double halfLife, double cap, int largestGroup, Map<String, Double> details,
			String reason, String reference) {

		public Prior {
			requireChance("chance", chance);
			requireChance("cap", cap);
			if (!(halfLife > 0 && halfLife <= 1000)) {
				throw new IllegalArgumentException("half-life " + halfLife + " is not in (0..1000] years");
			}
			details = Map.copyOf(details);
			details.forEach((name, value) -> requireChance("chance of " + name, value));
		}

	}

	/**
	 * What a person can be to the applicant.
	 *
	 * @param code such as {@code career-mentor}
	 * @param title in plain words
	 * @param needsAct whether it counts only with a recorded act
	 * @param cadenceDays write again after at most this many days, or null
	 * @param quietDays never write again sooner than this many days, or null
	 * @param reason why, in a line
	 */
	public record Role(String code, String title, boolean needsAct, @Nullable Integer cadenceDays,
			@Nullable Integer quietDays, String reason) {
	}

	private static void requireChance(String name, double value) {
		if (!(value > 0 && value < 1)) {
			throw new IllegalArgumentException(name + " " + value + " is not in (0..1)");
		}
	}

}
