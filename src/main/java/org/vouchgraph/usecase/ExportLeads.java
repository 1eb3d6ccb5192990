package org.vouchgraph.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Lead;
import org.vouchgraph.exchange.LeadWriter;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.Hop;
import org.vouchgraph.usecase.WhoAnswer.PathCard;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.TargetAnswer;

/**
 * Writes warm leads: for each person to reach the likeliest warm path. A path with a tie
 * that is an online connection alone is no warm lead and is left out.
 */
public final class ExportLeads {

	private final WhoCanIntroduce who;

	private final CurrentNetwork network;

	private final Records records;

	private final LeadWriter writer;

	public ExportLeads(WhoCanIntroduce who, CurrentNetwork network, Records records, LeadWriter writer) {
		this.who = who;
		this.network = network;
		this.records = records;
		this.writer = writer;
	}

	/**
	 * The leads of one question.
	 * @return how many leads were written
	 */
	public int write(WhoQuestion question, OutputStream out) throws IOException {
		WhoAnswer answer = this.who.ask(question);
		List<Lead> leads = leads(answer, posts(question.workspace(), List.of(answer)));
		this.writer.write(leads, out);
		return leads.size();
	}

	/**
	 * The leads to all people whom the applicant wants to reach, by weight and chance.
	 * @return how many leads were written
	 */
	public int writeAllTargets(String workspace, OutputStream out) throws IOException {
		List<WhoAnswer> answers = targets(workspace).keySet()
			.stream()
			.map((target) -> this.who.ask(WhoQuestion.of(workspace, new Kind.Ref(Kind.PERSON, target))))
			.toList();
		Map<Long, Post> posts = posts(workspace, answers);
		List<Lead> leads = answers.stream().flatMap((answer) -> leads(answer, posts).stream()).toList();
		this.writer.write(leads, out);
		return leads.size();
	}

	/** Whom the applicant wants to reach, the heaviest first. */
	public Map<Long, Double> targets(String workspace) {
		View view = this.network.of(workspace);
		Asking asking = new Asking(view, this.records);
		return asking.wanted(asking.asker(null));
	}

	/** What somebody is at a program. */
	private record Post(String program, String role) {
	}

	/** What the people asked for as people are now at a program, where that is known. */
	private Map<Long, Post> posts(String workspace, List<WhoAnswer> answers) {
		View view = this.network.of(workspace);
		List<Long> ids = view.records(answers.stream()
			.map(WhoAnswer::target)
			.filter((target) -> target.kind().equals(Kind.PERSON.code()))
			.map(WhoAnswer.Thing::key)
			.toList());
		Map<Long, Post> posts = new HashMap<>();
		for (KnownFact fact : this.records.factsOf(view.visible(), ids)) {
			if (fact.said() instanceof Statement.Position position && position.current()) {
				posts.putIfAbsent(view.same().key(fact.person()),
						new Post(fact.other().said().name(), position.role()));
			}
		}
		return posts;
	}

	private static List<Lead> leads(WhoAnswer answer, Map<Long, Post> posts) {
		String program = answer.target().kind().equals(Kind.PROGRAM.code()) ? answer.target().name() : null;
		List<Lead> leads = new ArrayList<>();
		for (TargetAnswer target : answer.answers()) {
			String role = target.person().role();
			Post post = (program != null && role != null) ? new Post(program, role) : posts.get(target.person().key());
			target.paths()
				.stream()
				.filter(PathCard::warm)
				.findFirst()
				.ifPresent((path) -> leads.add(lead(target.person().name(), post, path)));
		}
		return leads;
	}

	private static Lead lead(String target, @Nullable Post post, PathCard path) {
		String introducer = (path.people().size() > 2) ? path.people().get(1).name() : null;
		String names = path.people().stream().map(PersonLine::name).collect(Collectors.joining(" → "));
		String evidence = path.hops().stream().map(Hop::summary).collect(Collectors.joining(" | "));
		return new Lead(target, (post == null) ? null : post.program(), (post == null) ? null : post.role(), introducer,
				path.chance(), names, evidence, path.confirmed(), path.nextStep());
	}

}
