package org.vouchgraph.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.vouchgraph.demo.DemoGraph.Kind;
import org.vouchgraph.demo.DemoWorld.Human;
import org.vouchgraph.demo.DemoWorld.Program;
import org.vouchgraph.demo.DemoWorld.StatedTie;

/** The README of the demo, with the gaps as they are found in the files. */
final class DemoReadme {

	private final DemoWorld world;

	private final DemoGraph graph;

	DemoReadme(DemoWorld world, DemoGraph graph) {
		this.world = world;
		this.graph = graph;
	}

	String text() {
		return String.format(Locale.ROOT, """
				# The demo world

				**Everything here is fictional.** Every person, institution, program, society, meeting and paper was
				made up by a seeded generator. Nobody here exists; a likeness to a real person would be chance. Only
				cities and countries are real. Titles of papers begin with `[Fictional]`, e-mail addresses end in
				`example.edu`, and OpenAlex ids lie in made-up ranges (`A9…`, `W9…`, `I9…`, nine more digits).

				Made by `org.vouchgraph.demo.DemoFiles` in the tests, seed %d, as seen on %s. A test
				asserts that the files are what the generator makes, byte for byte. To write them again, run the class's
				`main` with the tests' class path; with a directory, people, papers and a seed it writes a larger world.

				| file | what | read as |
				|---|---|---|
				| `programs.csv` | %d programs and who is in them | shared |
				| `societies.csv` | %d societies, %d committees | shared |
				| `meetings.csv` | %d meetings with their sessions | shared |
				| `works.jsonl` | %d papers, as OpenAlex gives them | shared |
				| `contacts.csv` | %d people whom the applicant knows | private |
				| `connections.csv` | %d online connections, as LinkedIn gives them | private |
				| `ties.csv` | roles, targets, who knows whom | private |
				| `interactions.csv` | %d interactions over two years | private |

				%d people in all. The applicant is **%s**, who graduated in 2024 from a made-up school in Türkiye, spent
				the autumn of 2025 as an observer in Boston, and applies to train in cardiothoracic surgery. In the
				sheets she is `me`. She has %d contacts: %d on her list, and %d online and no more. Two pairs of people
				share a name; the sheets tell them apart by the city in brackets, the papers by the OpenAlex id.
				Three of the online connections show no e-mail address, so nothing in the files says that they are the
				authors of the same name.

				## Targets

				*Ties* is the length of the shortest way that is confirmed or rests on papers. *Apart* counts such ways
				that have nobody in common. *Only through* names who is on every way of at most four ties of whatever
				kind.

				| target | program | weight | ties | apart | only through |
				|---|---|---|---|---|---|
				%s

				## Gaps worth finding

				- **Only through one person:** %s.
				- **Four ties and more away:** %s.
				- **Out of reach:** %s. %s can be reached online only, which opens no door.
				- **Overdue follow-up:** %s, met on 2026-10-15, not written to since.
				- **Help without thanks:** %s introduced the applicant on 2026-09-21 and has heard nothing since.
				- **A mentor gone cold:** %s, a career mentor, last spoken to on 2025-09-19.
				- **Two people asked at once:** %s
				  were both asked in November 2026 for the same introduction, to %s; neither has answered.
				- **No sponsor** in the target countries GB, CA and AU; the only one, %s, is in the US.
				- **A sponsor without an act:** %s is called one, but nothing is recorded that shows it.
				- **An outcome untold:** %s, to whom the same person had introduced the applicant, invited her on
				  2026-10-18; whoever introduced has not been told.
				- **One text to one department:** %s.
				- **Asked too often, too soon, and nothing given:** %s.
				- **Two messages within four days:** %s.
				- **Nothing known about international graduates or visas:** %s, among others.
				- **Directors unknown:** %s.
				""", this.world.seed(), DemoWorld.TODAY, this.world.programs().size(),
				this.world.committees().stream().map((committee) -> committee.society()).distinct().count(),
				this.world.committees().stream().filter((committee) -> committee.name() != null).count(),
				this.world.meetings().size(), this.world.papers().size(), this.world.story().contacts().size(),
				this.world.story().links().size(), this.world.story().interactions().size(), this.world.people().size(),
				DemoWorld.APPLICANT, this.world.story().contacts().size() + onlineOnly(),
				this.world.story().contacts().size(), onlineOnly(), targetRows(), singlePoints(), farAway(),
				unreachable(), onlineDirector(), person("Asked me to send my paper"), introducedUnthanked(), cold(),
				askedAtOnce(), contested(), sponsor(), sponsorWithoutAct(), person("Invited me to observe for a week"),
				sameText(), person("Again for the operation list"), person("Asked whether the video arrived"),
				imgUnknown(), directorsUnknown());
	}

	private long onlineOnly() {
		Set<Human> contacts = this.world.story()
			.contacts()
			.stream()
			.map((contact) -> contact.human())
			.collect(Collectors.toSet());
		return this.world.story().links().stream().filter((link) -> !contacts.contains(link.human())).count();
	}

	private List<StatedTie> targets() {
		return this.world.story().ties().stream().filter((tie) -> tie.weight() != null).toList();
	}

	private Program programOf(Human director) {
		return this.world.programs()
			.stream()
			.filter((program) -> director.equals(program.director()))
			.findFirst()
			.orElseThrow();
	}

	private String targetRows() {
		List<String> rows = new ArrayList<>();
		for (StatedTie target : targets()) {
			String handle = target.person().handle();
			rows.add(String.format(Locale.ROOT, "| %s | %s | %d | %s | %d | %s |", handle,
					programOf(target.person()).name(), target.weight(),
					this.graph.ties(Kind.FIRM, handle).map(String::valueOf).orElse("none"),
					this.graph.waysApart(Kind.FIRM, handle),
					String.join(", ", this.graph.throughWhom(Kind.ANY, handle, 4))));
		}
		return String.join("\n", rows);
	}

	private String singlePoints() {
		return targets().stream()
			.map((target) -> target.person().handle())
			.filter((handle) -> !this.graph.throughWhom(Kind.ANY, handle, 4).isEmpty())
			.collect(Collectors.joining(", "));
	}

	private String farAway() {
		return targets().stream()
			.map((target) -> target.person().handle())
			.filter((handle) -> this.graph.ties(Kind.ANY, handle).orElse(0) >= 4)
			.map((handle) -> handle + " (" + this.graph.ties(Kind.ANY, handle).orElseThrow() + ")")
			.collect(Collectors.joining(", "));
	}

	private String unreachable() {
		return targets().stream()
			.map((target) -> target.person().handle())
			.filter((handle) -> this.graph.ties(Kind.ANY, handle).isEmpty())
			.collect(Collectors.joining(", "));
	}

	private String onlineDirector() {
		return targets().stream()
			.map((target) -> target.person().handle())
			.filter((handle) -> this.graph.ties(Kind.WARM, handle).isEmpty())
			.filter((handle) -> this.graph.ties(Kind.ANY, handle).isPresent())
			.collect(Collectors.joining(", "));
	}

	private String person(String summary) {
		return this.world.story()
			.interactions()
			.stream()
			.filter((interaction) -> interaction.summary().equals(summary))
			.map((interaction) -> interaction.person().handle())
			.findFirst()
			.orElseThrow();
	}

	private String introducedUnthanked() {
		return this.world.story()
			.interactions()
			.stream()
			.filter((interaction) -> interaction.kind().equals("introduced"))
			.map((interaction) -> interaction.person().handle())
			.reduce((first, last) -> last)
			.orElseThrow();
	}

	private String cold() {
		return person("Before the observership began");
	}

	private String askedAtOnce() {
		return this.world.story()
			.interactions()
			.stream()
			.filter((interaction) -> interaction.kind().equals("asked") && interaction.on().getMonthValue() == 11)
			.map((interaction) -> interaction.person().handle())
			.collect(Collectors.joining(" and "));
	}

	private String contested() {
		return this.world.story()
			.interactions()
			.stream()
			.filter((interaction) -> interaction.kind().equals("asked") && interaction.on().getMonthValue() == 11)
			.map((interaction) -> interaction.about())
			.filter((about) -> about != null)
			.map((about) -> about.handle())
			.distinct()
			.collect(Collectors.joining(", "));
	}

	private String sponsor() {
		return this.world.story()
			.ties()
			.stream()
			.filter((tie) -> tie.role().equals("sponsor") && !tie.act().isEmpty())
			.map((tie) -> tie.person().handle())
			.collect(Collectors.joining(", "));
	}

	private String sponsorWithoutAct() {
		return this.world.story()
			.ties()
			.stream()
			.filter((tie) -> tie.role().equals("sponsor") && tie.act().isEmpty())
			.map((tie) -> tie.person().handle())
			.collect(Collectors.joining(", "));
	}

	private String sameText() {
		return this.world.story()
			.interactions()
			.stream()
			.filter((interaction) -> interaction.summary().startsWith("Introduced myself"))
			.map((interaction) -> interaction.person().handle())
			.collect(Collectors.joining(" and "));
	}

	private String imgUnknown() {
		return targets().stream()
			.map((target) -> programOf(target.person()))
			.filter((program) -> program.img() == null && program.visa() == null)
			.map(Program::name)
			.collect(Collectors.joining(", "));
	}

	private String directorsUnknown() {
		return this.world.programs()
			.stream()
			.filter((program) -> program.director() == null)
			.map(Program::name)
			.collect(Collectors.joining(", "));
	}

}
