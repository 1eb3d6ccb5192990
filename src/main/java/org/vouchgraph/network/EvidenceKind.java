package org.vouchgraph.network;

/**
 * The ways in which we can know that two people know each other. Each has a prior chance,
 * a half-life and a cap in the {@link FieldPack}.
 */
public enum EvidenceKind {

	/** They wrote a paper together. */
	CO_AUTHORSHIP("co-authorship", false, true),

	/** They were at the same institution at the same time. */
	SAME_INSTITUTION("same-institution", false, false),

	/** They served on the same committee at the same time. */
	SAME_COMMITTEE("same-committee", false, true),

	/** They spoke or sat in the same session of a meeting. */
	SAME_SESSION("same-session", false, false),

	/** Somebody said that they know each other. */
	STATED("stated", true, true),

	/** The applicant logged that they met, wrote, or helped each other. */
	INTERACTION("interaction", true, true),

	/** They are connected on a social network, no more. Never makes a warm path alone. */
	ONLINE("online", false, true);

	private final String code;

	private final boolean confirmed;

	private final boolean remote;

	EvidenceKind(String code, boolean confirmed, boolean remote) {
		this.code = code;
		this.confirmed = confirmed;
		this.remote = remote;
	}

	/** The name in the field pack and in REST answers, such as {@code co-authorship}. */
	public String code() {
		return this.code;
	}

	/** Whether a person said so or logged it; everything else is inferred. */
	public boolean confirmed() {
		return this.confirmed;
	}

	/**
	 * Whether such a tie carries over a distance: it rests on words or on work, not on
	 * having been in the same place alone.
	 */
	public boolean remote() {
		return this.remote;
	}

}
