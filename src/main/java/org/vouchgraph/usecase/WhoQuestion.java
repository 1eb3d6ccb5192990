package org.vouchgraph.usecase;

import java.util.List;

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
 * @param ties the most ties on a path, in [1..6]
 * @param confirmed only ties that a person stated or logged
 * @param warm no ties that are an online connection alone
 * @param without people through whom no path may lead
 * @param through a person, institution, society or committee that a path must lead
 * through
 */
public record WhoQuestion(String workspace, @Nullable Long from, Kind.Ref target, int paths, int ties,
		boolean confirmed, boolean warm, List<Long> without, Kind.@Nullable Ref through) {

	public WhoQuestion {
		without = List.copyOf(without);
		if (target.kind() != Kind.PERSON && target.kind() != Kind.PROGRAM) {
			throw new InvalidRequest("the target " + target + " must be a person or a program");
		}
		if (through != null && switch (through.kind()) {
			case PERSON, INSTITUTION, SOCIETY, COMMITTEE -> false;
			case PROGRAM, MEETING, SESSION, PUBLICATION -> true;
		}) {
			throw new InvalidRequest(
					"a path can lead through a person, institution, society or committee, not through " + through);
		}
	}

	/** With the defaults and no filter. */
	public static WhoQuestion of(String workspace, Kind.Ref target) {
		return new WhoQuestion(workspace, null, target, Question.DEFAULT_PATHS, Question.DEFAULT_MAX_TIES, false, false,
				List.of(), null);
	}

}
