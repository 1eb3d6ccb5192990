package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Section;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo shows weak spots of every sort. */
class DemoWeakSpotsTests {

	private static final Path DEMO = Path.of("datasets/demo");

	@TempDir
	private static Path folder;

	private static WeakSpots report;

	@BeforeAll
	static void read() throws IOException, InterruptedException {
		UseCaseFixture fixture = new UseCaseFixture(folder, List.of(new LinkedInConnections(Ceilings.USUAL)));
		fixture.store.save(new Workspace(UseCaseFixture.WORKSPACE, "Leyla Demir", false,
				new Aim(2027, List.of("US", "GB", "CA", "AU"))));
		for (String name : List.of("programs.csv", "societies.csv", "meetings.csv", "works.jsonl", "contacts.csv",
				"connections.csv", "ties.csv", "interactions.csv")) {
			fixture.read(name, Files.readString(DEMO.resolve(name)));
		}
		report = new FindWeakSpots(fixture.network, fixture.store, fixture.store, fixture.store, fixture.store,
				new BestFirstSearch(), fixture.pack, UseCaseFixture.PATIENCE)
			.find(UseCaseFixture.WORKSPACE);
	}

	@Test
	void everySectionHasSomething() {
		assertThat(report.findings().stream().map(Finding::section).collect(Collectors.toSet()))
			.containsExactlyInAnyOrder(Section.values());
	}

	@Test
	void showsEveryKindThatSuchAnApplicantCanHave() {
		Set<Kind> shown = report.findings().stream().map(Finding::kind).collect(Collectors.toSet());
		// Her contacts come from many circles, and nobody carries more than two of her
		// needs: small worlds show these two.
		assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.of(Kind.CLOSED_CIRCLE, Kind.ROLES_COMPETE)));
	}

	@Test
	void findsTheGapsOfItsStory() {
		assertThat(report.findings()).extracting(Finding::title)
			.contains(
					"You cannot afford to lose Chiara D'Ambrosetta: 4 of 12 targets go only through"
							+ " Chiara D'Ambrosetta.",
					"You cannot afford to lose Tomáš E. Đurašković-Lav: 1 of 12 targets goes only through"
							+ " Tomáš E. Đurašković-Lav.",
					"You have no way to Felix Fenwickham.", "You have no way to Shirin V. Gevorkashyan.",
					"There is no second way to Selamawit B. Mutasembwa.",
					"Your best way to Amelia G. Birchwater is thin: about 1 in 43 (2 %).",
					"You met Matthijs von der Auwiese on 15 October 2026 and have not followed up.",
					"Zihan Dongfang, your career mentor, is going cold: no contact for 14 months.",
					"You owe Tuğba C. Yıldırımtaş thanks: an introduction to Lapo Papadimitrakou on 21 September 2026, and"
							+ " silence since.",
					"4 people who helped have not heard how it ended.",
					"2 people are asked at the same time about Hadeel Abu Zeitouna.",
					"You have asked Gülce F. Dumanlıyurt for more than you gave back.",
					"You asked Gülce F. Dumanlıyurt again after 7 days, without an answer in between.",
					"Much the same message went to Bekele O. Tsegaye-Worku and Shirin Zarrinkamar, who work together.",
					"Two messages to Jürgen Z. van den Heuvelink within 3 days.",
					"Jürgen Z. van den Heuvelink is called your sponsor, but nothing is recorded that shows it.",
					"A mentor or sponsor of the field where you want to train (Canada): nobody yet.",
					"You know nobody in Australia, as far as is confirmed.",
					"59 % of what you reach hangs on one person: Chiara D'Ambrosetta.");
	}

	@Test
	void everyFindingSaysWhyAndWhatNext() {
		assertThat(report.findings()).allSatisfy((finding) -> {
			assertThat(finding.title()).isNotBlank().endsWith(".");
			assertThat(finding.why()).isNotBlank().endsWith(".");
			assertThat(finding.next()).isNotBlank().endsWith(".");
			assertThat(finding.facts()).hasSize(16);
		});
		assertThat(report.findings()).extracting(Finding::id).doesNotHaveDuplicates();
		assertThat(report.findings()).extracting(Finding::severity).isSorted();
	}

}
