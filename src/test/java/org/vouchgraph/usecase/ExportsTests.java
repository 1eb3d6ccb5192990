package org.vouchgraph.usecase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.ContactCard;
import org.vouchgraph.exchange.DayPlan;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Exporters;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.SocialGraph;
import org.vouchgraph.exchange.print.DossierPage;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.picture.SpotFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Contacts, calendar, network and what is held about a person. */
class ExportsTests {

	private static final String MINE = UseCaseFixture.WORKSPACE;

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	private final List<ContactCard> cards = new ArrayList<>();

	private final List<DayPlan.Entry> entries = new ArrayList<>();

	private final List<SocialGraph.Somebody> people = new ArrayList<>();

	private final List<SocialGraph.Knows> ties = new ArrayList<>();

	/** Keeps what would be written. */
	private interface Keeping<T> extends Exporter<T> {

		@Override
		default OutputFormat format() {
			return new OutputFormat("kept", "Kept", "text/plain");
		}

		void keep(T content);

		@Override
		default void write(T content, OutputStream out) {
			keep(content);
		}

	}

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", """
				name,email,closeness,since,note,institution,position,country,orcid
				Ada Example,ada@example.org,close,2026-01-01,CANARY likes tea,Bay Hospital,Chief,PT,0000-0002-1825-0097
				Bo Sample,bo@example.org,online,2026-01-01,,,,,
				""");
		this.fixture.read("ties.csv", """
				person,other,closeness,role,since,act,target_weight
				Ada Example,Dee Director,knows well,,,,
				Ada Example,,,career-mentor,2026-01-02,CANARY act,
				Dee Director,,,,,,3
				""");
		this.fixture.read("interactions.csv", """
				person,date,kind,summary
				Ada Example,2026-11-20,met,CANARY in the wet lab
				""");
		this.fixture.read("meetings.csv", """
				meeting,start,end,place,country,deadline,person,role
				Heart Forum,2027-03-14,2027-03-16,Lisbon,PT,2026-12-01,Ada Example,speaker
				Past Forum,2025-03-14,2025-03-16,Lisbon,PT,,Ada Example,speaker
				""");
	}

	private void contacts(boolean notes) throws IOException {
		this.cards.clear();
		Keeping<Iterable<ContactCard>> keeping = (all) -> all.forEach(this.cards::add);
		new ExportContacts(this.fixture.network, this.fixture.store, this.fixture.pack,
				new Exporters<>(List.of(keeping)))
			.of(MINE, "kept", notes)
			.write(new ByteArrayOutputStream());
	}

	@Test
	void writesWhomTheApplicantKnowsAndNotWhomOthersKnow() throws IOException {
		contacts(false);
		assertThat(this.cards).extracting(ContactCard::name).containsExactlyInAnyOrder("Ada Example", "Bo Sample");
		ContactCard ada = this.cards.stream()
			.filter((card) -> card.name().equals("Ada Example"))
			.findFirst()
			.orElseThrow();
		assertThat(ada.emails()).containsExactly("ada@example.org");
		assertThat(ada.organization()).isEqualTo("Bay Hospital");
		assertThat(ada.title()).isEqualTo("Chief");
		assertThat(ada.country()).isEqualTo("Portugal");
		assertThat(ada.pages()).hasToString("[https://orcid.org/0000-0002-1825-0097]");
		assertThat(ada.roles()).containsExactly("Career mentor");
		assertThat(this.cards.toString()).doesNotContain("CANARY");
		String uid = ada.uid();

		contacts(true);
		assertThat(this.cards.toString()).contains("CANARY likes tea");
		assertThat(this.cards).extracting(ContactCard::uid).contains(uid).doesNotHaveDuplicates();
	}

	private void calendar(boolean notes) throws IOException {
		this.entries.clear();
		Keeping<DayPlan> keeping = (plan) -> plan.entries().forEach(this.entries::add);
		new ExportCalendar(this.fixture.network, this.fixture.store, this.fixture.store.agenda(), this.fixture.pack,
				UseCaseFixture.CLOCK, new Exporters<>(List.of(keeping)))
			.of(MINE, "kept", notes)
			.write(new ByteArrayOutputStream());
	}

	@Test
	void writesWhatIsDueAndTheMeetingsToCome() throws IOException {
		this.fixture.store.agenda()
			.keep(MINE,
					new Agenda.Item("a1", Agenda.Kind.THANKS, new Handle(Set.of("email:bo@example.org"), Set.of()),
							"Bo Sample", null, null, LocalDate.of(2026, 11, 1), "CANARY line",
							LocalDate.of(2026, 10, 1), Agenda.State.OPEN, null, "", ""));
		calendar(false);
		Map<String, DayPlan.Entry> byTitle = new HashMap<>();
		this.entries.forEach((entry) -> byTitle.put(entry.title(), entry));
		// Met on the 20th, today is the 24th: time to follow up.
		assertThat(byTitle.get("Follow up with Ada Example").first()).isEqualTo(LocalDate.of(2026, 11, 24));
		assertThat(byTitle.get("Heart Forum").first()).isEqualTo(LocalDate.of(2027, 3, 14));
		assertThat(byTitle.get("Heart Forum").last()).isEqualTo(LocalDate.of(2027, 3, 16));
		assertThat(byTitle.get("Heart Forum").place()).isEqualTo("Lisbon, Portugal");
		assertThat(byTitle.get("Deadline: Heart Forum").first()).isEqualTo(LocalDate.of(2026, 12, 1));
		// What is late already stands on today.
		assertThat(byTitle.get("Thank Bo Sample").first()).isEqualTo(LocalDate.of(2026, 11, 24));
		assertThat(byTitle).doesNotContainKey("Past Forum");
		assertThat(this.entries).isSortedAccordingTo(java.util.Comparator.comparing(DayPlan.Entry::first));
		assertThat(this.entries.toString()).doesNotContain("CANARY");
		List<String> uids = this.entries.stream().map(DayPlan.Entry::uid).toList();
		assertThat(uids).doesNotHaveDuplicates();

		calendar(true);
		assertThat(this.entries).extracting(DayPlan.Entry::uid).containsExactlyElementsOf(uids);
		assertThat(this.entries.toString()).contains("CANARY in the wet lab", "CANARY line");
	}

	@Test
	void writesEachTieOfTheNetworkOnce() throws IOException {
		Keeping<SocialGraph> keeping = (graph) -> {
			graph.people().forEach(this.people::add);
			graph.ties().forEach(this.ties::add);
		};
		ShowNetwork show = new ShowNetwork(this.fixture.network, this.fixture.store, this.fixture.store,
				this.fixture.pack, this.fixture.weakSpots, SpotFiles.NONE);
		ExportNetwork export = new ExportNetwork(show, this.fixture.network, this.fixture.store,
				new Exporters<>(List.of(keeping)));
		long written = export.of(SurroundingsQuestion.of(MINE, "all", null), "kept").write(new ByteArrayOutputStream());
		Network network = this.fixture.network.of(MINE).network();
		assertThat(written).isEqualTo(network.people()).isEqualTo(this.people.size());
		assertThat(this.ties).hasSize(network.arcs() / 2).doesNotHaveDuplicates();
		for (SocialGraph.Knows tie : this.ties) {
			int arc = network.arc(network.indexOf(Long.parseLong(tie.from().substring(1))),
					network.indexOf(Long.parseLong(tie.to().substring(1))));
			assertThat(tie.chance()).isCloseTo(network.chance(arc), within(1e-6));
			assertThat(tie.confirmed()).isEqualTo((network.flags(arc) & Network.CONFIRMED) != 0);
			assertThat(tie.online()).isEqualTo((network.flags(arc) & Network.ONLINE_ONLY) != 0);
		}
		assertThat(this.people).filteredOn((one) -> one.kind().equals("applicant"))
			.extracting("name")
			.containsExactly("Fay Applicant");
		assertThat(this.people).filteredOn((one) -> one.kind().equals("target"))
			.extracting("name")
			.containsExactly("Dee Director");
		assertThat(this.people.toString()).doesNotContain("CANARY").doesNotContain("@example.org");

		this.people.clear();
		this.ties.clear();
		SurroundingsQuestion near = SurroundingsQuestion.of(MINE, "me", 1).withConfirmed(true);
		export.of(near, "kept").write(new ByteArrayOutputStream());
		assertThat(this.people).extracting(SocialGraph.Somebody::name)
			.contains("Fay Applicant", "Ada Example")
			.doesNotContain("Dee Director");
		assertThat(this.ties).isNotEmpty().allMatch(SocialGraph.Knows::confirmed);
	}

	@Test
	void tellsAPersonWhatIsHeldWithoutTheNotesUnlessAskedFor() throws IOException {
		ExportPerson export = new ExportPerson(this.fixture.describe, new DossierPage(), UseCaseFixture.CLOCK);
		long ada = this.fixture.key("Ada Example", RecordKind.PERSON);
		for (String format : List.of("html", "json")) {
			ByteArrayOutputStream without = new ByteArrayOutputStream();
			Takeaway takeaway = export.of(MINE, ada, format, false);
			assertThat(takeaway.fileName()).isEqualTo("Ada-Example-2026-11-24." + format);
			takeaway.write(without);
			assertThat(without.toString(StandardCharsets.UTF_8))
				.contains("Bay Hospital", "ada@example.org", "Heart Forum")
				.doesNotContain("CANARY");
			ByteArrayOutputStream with = new ByteArrayOutputStream();
			export.of(MINE, ada, format, true).write(with);
			assertThat(with.toString(StandardCharsets.UTF_8)).contains("CANARY likes tea", "CANARY act",
					"CANARY in the wet lab");
		}
	}

}
