package org.vouchgraph.network;

/**
 * One applicant's private layer.
 *
 * @param code short name used in addresses, {@code [a-z0-9-]{1,40}}
 * @param applicant the applicant's name
 * @param fictional whether all in it is made up, and must say so wherever it shows
 * @param aim when and where she wants to train
 */
public record Workspace(String code, String applicant, boolean fictional, Aim aim) {

	public Workspace {
		if (!code.matches("[a-z0-9-]{1,40}")) {
			throw new IllegalArgumentException(
					"workspace code \"" + code + "\" must be 1 to 40 of the characters a-z, 0-9 and -");
		}
	}

	/** Of an applicant who has not said yet when and where. */
	public Workspace(String code, String applicant, boolean fictional) {
		this(code, applicant, fictional, Aim.UNSAID);
	}

	public Workspace withAim(Aim other) {
		return new Workspace(this.code, this.applicant, this.fictional, other);
	}

}
