package org.vouchgraph.usecase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Exporters;
import org.vouchgraph.exchange.Lead;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.UnknownThing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExportLeadsTests {

	private static final String SECRET = "CANARY";

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	private final List<Lead> written = new ArrayList<>();

	private LeadList list;

	/** Keeps the leads instead of writing them. */
	private final class Keeping implements Exporter<LeadList> {

		@Override
		public OutputFormat format() {
			return new OutputFormat("csv", "Kept", "text/plain");
		}

		@Override
		public void write(LeadList leads, OutputStream out) {
			ExportLeadsTests.this.list = leads;
			leads.leads().forEach(ExportLeadsTests.this.written::add);
		}

	}

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", """
				name,email,closeness,since,note,linkedin
				Ada Example,ada@example.org,close,2026-01-01,CANARY of a contact,https://www.linkedin.com/in/ada-example
				""");
		this.fixture.read("ties.csv", """
				person,other,closeness,target_weight,note
				Ada Example,Dee Director,knows well,,CANARY of a tie
				Dee Director,,,3,CANARY of a target
				Ada Example,,,1,
				""");
		this.fixture.read("interactions.csv", """
				person,date,kind,summary
				Ada Example,2026-03-01,met,CANARY of a contact
				Ada Example,2026-05-01,no-answer,CANARY of silence
				Ada Example,2027-03-01,wrote,CANARY to come
				""");
	}

	private ExportLeads leads() {
		return new ExportLeads(this.fixture.who, this.fixture.network, this.fixture.store,
				new Exporters<>(List.of(new Keeping())));
	}

	private long write(boolean notes) throws IOException {
		return leads().of(UseCaseFixture.WORKSPACE, null, "csv", notes).write(new ByteArrayOutputStream());
	}

	@Test
	void tellsWhomToAskWhyAndWhenTheyLastHadToDo() throws IOException {
		assertThat(write(false)).isEqualTo(2);
		Lead dee = this.written.get(0);
		assertThat(dee.target().name()).isEqualTo("Dee Director");
		assertThat(dee.introducer().name()).isEqualTo("Ada Example");
		assertThat(dee.introducer().page()).hasToString("https://www.linkedin.com/in/ada-example");
		assertThat(dee.route()).isEqualTo("Fay Applicant → Ada Example → Dee Director");
		assertThat(dee.ties()).hasSize(2);
		assertThat(dee.chance()).isCloseTo(dee.ties().get(0).chance() * dee.ties().get(1).chance(),
				org.assertj.core.data.Offset.offset(1e-6));
		// To hear nothing is no contact, and what is to come has not been.
		assertThat(dee.lastContact()).isEqualTo(LocalDate.of(2026, 3, 1));
		Lead ada = this.written.get(1);
		assertThat(ada.introducer()).isNull();
		assertThat(ada.path()).containsExactly("Fay Applicant", "Ada Example");
	}

	@Test
	void letsPrivateNotesLeaveOnlyWhenAskedFor() throws IOException {
		write(false);
		assertThat(this.list.withNotes()).isFalse();
		assertThat(this.written.toString()).doesNotContain(SECRET);
		this.written.clear();
		write(true);
		assertThat(this.list.withNotes()).isTrue();
		assertThat(this.written.get(0).evidence()).contains("CANARY of a tie");
		assertThat(this.written.get(0).notes()).containsExactly("CANARY of a contact");
	}

	@Test
	void isAboutOnePersonIfAsked() throws IOException {
		Takeaway takeaway = leads().of(UseCaseFixture.WORKSPACE, this.fixture.about("Dee Director"), "csv", false);
		assertThat(takeaway.fileName()).isEqualTo("warm-leads-mine-Dee-Director-2026-11-24.csv");
		assertThat(takeaway.write(new ByteArrayOutputStream())).isEqualTo(1);
		assertThat(this.written).extracting((lead) -> lead.target().name()).containsExactly("Dee Director");
	}

	@Test
	void saysWhatCannotBeBeforeAnythingIsWritten() {
		ExportLeads leads = leads();
		assertThatThrownBy(() -> leads.of(UseCaseFixture.WORKSPACE, null, "doc", false))
			.isInstanceOf(InvalidRequest.class)
			.hasMessage("format \"doc\" is none of csv");
		assertThatThrownBy(() -> leads.of("other", null, "csv", false)).isInstanceOf(UnknownThing.class);
		WhoQuestion nobody = WhoQuestion.of(UseCaseFixture.WORKSPACE, new Kind.Ref(Kind.PERSON, 999_999));
		assertThatThrownBy(() -> leads.of(UseCaseFixture.WORKSPACE, nobody, "csv", false))
			.isInstanceOf(UnknownThing.class);
		assertThat(this.fixture.key("Dee Director", RecordKind.PERSON)).isPositive();
	}

}
