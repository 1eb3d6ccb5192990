package org.vouchgraph.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Describe;
import org.vouchgraph.usecase.Describe.SourceLine;
import org.vouchgraph.usecase.DescribePlaces;
import org.vouchgraph.usecase.DescribePlaces.Bounded;
import org.vouchgraph.usecase.DescribePlaces.Present;
import org.vouchgraph.usecase.DescribePlaces.Sourced;
import org.vouchgraph.usecase.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show",
		description = "Shows all that is known of an institution, society, committee, program or meeting.",
		footer = { "", "Examples:", "  vouchgraph show \"Northlight Annual Meeting 2027\"",
				"  vouchgraph show society:123 --json" })
final class ShowCommand extends StoreCommand {

	private static final Set<Kind> KINDS = EnumSet.of(Kind.INSTITUTION, Kind.SOCIETY, Kind.COMMITTEE, Kind.PROGRAM,
			Kind.MEETING);

	@Parameters(paramLabel = "THING", description = "A name, or a kind and a number.")
	String thing = "";

	ShowCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		Kind.Ref ref = thing(this.thing, KINDS);
		switch (ref.kind()) {
			case INSTITUTION, SOCIETY, COMMITTEE ->
				show(useCases().places().organization(chosenWorkspace(), ref.key()), this::organization);
			case MEETING, SESSION -> show(useCases().places().meeting(chosenWorkspace(), ref.key()), this::meeting);
			case PROGRAM -> show(useCases().describe().program(chosenWorkspace(), ref.key()), this::program);
			case PERSON, PUBLICATION -> throw new InvalidRequest("This shows an institution, society, committee, "
					+ "program or meeting, not " + ref + ". Try: vouchgraph person " + ref.key());
		}
		return ExitCode.OK;
	}

	private <T> void show(T page, Consumer<T> printed) {
		if (this.json) {
			this.terminal.json(page);
		}
		else {
			printed.accept(page);
		}
	}

	private void organization(DescribePlaces.OrganizationPage page) {
		head(page.fictional(), page.name(), page.kind(), page.key());
		page.otherNames().forEach((name) -> this.terminal.line("  also written " + name));
		page.identifiers().forEach((id) -> this.terminal.line("  " + id.scheme() + " " + id.value()));
		fact("in", page.town(), (town) -> joined(town.city(), town.country()));
		fact("part of", page.parent(), (parent) -> parent.name());
		things("parts", page.parts());
		things("programs", page.programs());
		things("meetings", page.meetings());
		people("people", "  ", page.people());
	}

	private void meeting(DescribePlaces.MeetingPage page) {
		head(page.fictional(), page.name(), Kind.MEETING.code(), page.key());
		page.otherNames().forEach((name) -> this.terminal.line("  also written " + name));
		fact("on", page.days(),
				(days) -> Stream.of(days.start(), days.end())
					.filter(Objects::nonNull)
					.map(Object::toString)
					.distinct()
					.collect(Collectors.joining(" to ")));
		fact("where:", page.venue(),
				(venue) -> joined(venue.virtual() ? "virtual" : null, venue.place(), venue.country()));
		fact("deadline", page.deadline(), Object::toString);
		fact("held by", page.organizer(), (organizer) -> organizer.name());
		people("people", "  ", page.people());
		if (page.sessions().count() > 0) {
			this.terminal.line("  sessions (" + page.sessions().count() + "):");
		}
		page.sessions().shown().forEach((session) -> {
			this.terminal.line("    " + session.name() + ((session.on() == null) ? "" : ", " + session.on())
					+ source(session.source()));
			people("people", "    ", session.people());
		});
		more("    ", page.sessions());
	}

	private void program(Describe.ProgramPage page) {
		head(page.fictional(), page.name(), Kind.PROGRAM.code(), page.key());
		if (page.institution() != null) {
			this.terminal.line("  at " + page.institution().name());
		}
		dated("international graduates", page.img());
		dated("visa", page.visa());
		page.people()
			.forEach((person) -> this.terminal.line("  " + person.name() + ", " + person.role()
					+ years(person.from(), person.to(), person.current()) + source(person.source())));
	}

	private void dated(String what, Describe.@Nullable Dated dated) {
		this.terminal.line("  " + what + ": " + ((dated == null) ? "unknown"
				: dated.words() + ((dated.asOf() == null) ? "" : ", as of " + dated.asOf()) + source(dated.source())));
	}

	private void head(boolean fictional, String name, String kind, long key) {
		if (fictional) {
			this.terminal.line("Fictional demo data: this does not exist.");
		}
		this.terminal.line(name + "  " + kind + ":" + key);
	}

	private <T> void fact(String what, @Nullable Sourced<T> fact, Function<T, String> words) {
		if (fact != null) {
			this.terminal.line("  " + what + " " + words.apply(fact.value()) + source(fact.source()));
		}
	}

	private void things(String what, Bounded<DescribePlaces.Part> parts) {
		if (parts.count() > 0) {
			this.terminal.line("  " + what + " (" + parts.count() + "):");
			parts.shown().forEach((part) -> this.terminal.line("    " + line(part.thing()) + source(part.source())));
			more("    ", parts);
		}
	}

	private void people(String what, String indent, Bounded<Present> people) {
		if (people.count() == 0) {
			return;
		}
		this.terminal.line(indent + what + " (" + people.count() + "):");
		for (Present person : people.shown()) {
			String known = person.applicant() ? "  (you)" : (person.tie() == null) ? "" : "  (you know: "
					+ person.tie().percent()
					+ (person.tie().confirmed() ? "" : person.tie().onlineOnly() ? ", online only" : ", inferred")
					+ ")";
			this.terminal.line(indent + "  " + person.name() + "  person:" + person.key() + known);
			person.posts()
				.shown()
				.forEach((post) -> this.terminal.line(indent + "    "
						+ joined((post.role() == null) ? "there" : post.role(),
								(post.at() == null) ? null : post.at().name())
						+ years(post.from(), post.to(), post.current()) + source(post.source())));
			more(indent + "    ", person.posts());
		}
		more(indent + "  ", people);
	}

	private void more(String indent, Bounded<?> list) {
		if (list.more() > 0) {
			this.terminal.line(indent + String.format(Locale.ROOT, "and %,d more", list.more()));
		}
	}

	private static String joined(@Nullable String... parts) {
		return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

	private static String years(@Nullable Integer from, @Nullable Integer to, boolean current) {
		if (from != null && to != null) {
			return from.equals(to) ? ", " + from : ", " + from + " to " + to;
		}
		if (from != null) {
			return (current ? ", since " : ", ") + from;
		}
		return (to != null) ? ", until " + to : current ? ", now" : "";
	}

	private static String source(SourceLine source) {
		return "  [" + source.name() + ((source.at() == null) ? "" : ", " + source.at()) + "]";
	}

}
