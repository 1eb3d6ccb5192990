package org.vouchgraph.usecase;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.InvalidRequest;

/**
 * Who can introduce me to this person, or to the people of this program?
 *
 * @param workspace the workspace's code
 * @param from the person who asks, or null for the workspace's applicant
 * @param target a person or a program
 * @param paths paths wanted for each person, in [1..100]
 * @param perIntroducer of them, at most so many begin with the same person, at least 1;
 * {@link #ANY_NUMBER} where it does not matter
 * @param conditions what is asked of a path
 */
public record WhoQuestion(String workspace, @Nullable Long from, Kind.Ref target, int paths, int perIntroducer,
		Conditions conditions) {

	/** No limit on paths that begin with the same person. */
	public static final int ANY_NUMBER = Question.ANY_NUMBER;

	public WhoQuestion {
		if (target.kind() != Kind.PERSON && target.kind() != Kind.PROGRAM) {
			throw new InvalidRequest("the target " + target + " must be a person or a program");
		}
	}

	/** With the defaults and no condition. */
	public static WhoQuestion of(String workspace, Kind.Ref target) {
		return new WhoQuestion(workspace, null, target, Question.DEFAULT_PATHS, ANY_NUMBER, Conditions.NONE);
	}

	public WhoQuestion withFrom(@Nullable Long person) {
		return new WhoQuestion(this.workspace, person, this.target, this.paths, this.perIntroducer, this.conditions);
	}

	public WhoQuestion withPaths(int wanted) {
		return new WhoQuestion(this.workspace, this.from, this.target, wanted, this.perIntroducer, this.conditions);
	}

	public WhoQuestion withPerIntroducer(int most) {
		return new WhoQuestion(this.workspace, this.from, this.target, this.paths, most, this.conditions);
	}

	public WhoQuestion withConditions(Conditions others) {
		return new WhoQuestion(this.workspace, this.from, this.target, this.paths, this.perIntroducer, others);
	}

}
