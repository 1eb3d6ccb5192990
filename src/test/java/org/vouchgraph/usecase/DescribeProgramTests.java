package org.vouchgraph.usecase;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.RecordKind;

import static org.assertj.core.api.Assertions.assertThat;

/** A program's page says of each fact where it is from. */
class DescribeProgramTests {

	@TempDir
	Path folder;

	@Test
	void tellsTheSourceOfWhatIsKnown() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		fixture.read("old.csv", """
				program,kind,institution,img_record,img_as_of,visa,visa_as_of,person,person_role,from
				Bay Program,fellowship,Bay Hospital,none known,2019-05-01,J-1,2024-02-01,Dee Director,director,2018
				""");
		fixture.read("new.csv", """
				program,img_record,img_as_of,person,person_role,from
				Bay Program,two since 2021,2025-05-01,Cy Faculty,faculty,2020
				""");
		Describe.ProgramPage page = fixture.describe.program(UseCaseFixture.WORKSPACE,
				fixture.key("Bay Program", RecordKind.PROGRAM));
		assertThat(page.img()).isNotNull().satisfies((img) -> {
			assertThat(img.words()).isEqualTo("two since 2021");
			assertThat(img.asOf()).isEqualTo(LocalDate.of(2025, 5, 1));
			assertThat(img.source().name()).isEqualTo("new.csv");
			assertThat(img.source().at()).isEqualTo("line 2");
		});
		assertThat(page.visa()).isNotNull().satisfies((visa) -> assertThat(visa.source().name()).isEqualTo("old.csv"));
		assertThat(page.people()).extracting((person) -> person.name() + ", " + person.source().name())
			.containsExactly("Dee Director, old.csv", "Cy Faculty, new.csv");
	}

}
