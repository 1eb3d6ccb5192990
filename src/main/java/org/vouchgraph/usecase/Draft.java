package org.vouchgraph.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.WeakSpots.Because;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Remedy;
import org.vouchgraph.usecase.WeakSpots.Severity;
import org.vouchgraph.usecase.WhoAnswer.Origin;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** A finding that is being written. */
final class Draft {

	private final Kind kind;

	private final String id;

	private final String title;

	private Severity severity = Severity.WORTH_KNOWING;

	private String why = "";

	private String next = "";

	private double weight;

	private String facts = "";

	private final List<Because> because = new ArrayList<>();

	private final Set<PersonLine> people = new LinkedHashSet<>();

	private final List<Remedy> remedies = new ArrayList<>();

	/**
	 * Of one kind about some people or things.
	 * @param about what makes it the same finding in another report
	 */
	Draft(Kind kind, List<?> about, String title) {
		this.kind = kind;
		this.id = code(kind) + about.stream().map((one) -> ":" + one).collect(Collectors.joining());
		this.title = title;
	}

	static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Draft matters(Severity severity, double weight) {
		this.severity = severity;
		this.weight = weight;
		return this;
	}

	Draft why(String why) {
		this.why = why;
		return this;
	}

	Draft next(String next) {
		this.next = next;
		return this;
	}

	Draft because(String words, @Nullable Thing thing, Origin... sources) {
		this.because.add(new Because(words, thing, List.of(sources)));
		return this;
	}

	Draft because(Because because) {
		this.because.add(because);
		return this;
	}

	Draft people(PersonLine... people) {
		this.people.addAll(Arrays.asList(people));
		return this;
	}

	Draft remedy(PersonLine person, String words) {
		this.remedies.add(new Remedy(person, words));
		return this;
	}

	/** What it rests on: when one of these changes, a dismissal no longer holds. */
	Draft rests(Object... facts) {
		this.facts = Arrays.stream(facts).map(String::valueOf).collect(Collectors.joining("\n"));
		return this;
	}

	Finding done() {
		return new Finding(this.id, this.kind, this.severity, this.title, this.why, this.next,
				List.copyOf(this.because), List.copyOf(this.people), List.copyOf(this.remedies), this.weight,
				fingerprint(this.facts), null);
	}

	private static String fingerprint(String facts) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
