package org.vouchgraph.exchange.nppes;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement.Person;

import static org.assertj.core.api.Assertions.assertThat;

class NppesProvidersTests {

	private final NppesProviders importer = new NppesProviders(Ceilings.USUAL);

	private CollectingSink read(String... rows) {
		return Reading.read(this.importer, Npidata.HEADER + String.join("", rows));
	}

	@Test
	void saysAThoracicSurgeon() {
		CollectingSink sink = read(Npidata.row("Provider Middle Name", "B."));
		assertThat(sink.statements()).containsExactly(new Person("1234567893", "Ann B. Roe", "Ann B.", "Roe",
				Set.of(new Identifier(Scheme.NPI, "1234567893")), "Thoracic surgeon, MD, Los Angeles, CA", "US", null,
				"record 1234567893"));
		assertThat(sink.problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 9, 15 })
	void findsTheTaxonomyInAnyPlace(int slot) {
		String row = Npidata.row("Healthcare Provider Taxonomy Code_1", "208600000X",
				"Healthcare Provider Taxonomy Code_" + slot, "208G00000X");
		assertThat(read(row).all(Person.class)).hasSize(1);
	}

	@Test
	void leavesOutAllOthers() {
		CollectingSink sink = read(Npidata.row("Healthcare Provider Taxonomy Code_1", "208600000X"),
				Npidata.row("Entity Type Code", "2", "Provider Organization Name (Legal Business Name)", "MERCY"),
				Npidata.row("NPI Deactivation Date", "01/02/2020"),
				Npidata.row("Healthcare Provider Taxonomy Code_1", "", "Other Provider Identifier_1", "208G00000X"));
		assertThat(sink.statements()).isEmpty();
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(4);
	}

	@Test
	void takesWhoIsActiveAgain() {
		assertThat(read(Npidata.row("NPI Deactivation Date", "01/02/2020", "NPI Reactivation Date", "03/02/2020"))
			.all(Person.class)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "MARY-ANN,O'HARA,Mary-Ann O'Hara", "Ann,McDonald,Ann McDonald", "JOSÉ,NÚÑEZ,José Núñez", ",ROE,Roe",
			"ANN,VAN DER ROE,Ann Van Der Roe" })
	void writesNamesInWords(String given, String family, String name) {
		Person person = read(Npidata.row("Provider First Name", (given == null) ? "" : given,
				"Provider Last Name (Legal Name)", family))
			.only(Person.class);
		assertThat(person.name()).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567890", "123456789", "0234567893", "12345678931", "", "12345678x3" })
	void skipsMistypedNumbers(String number) {
		CollectingSink sink = read(Npidata.row("NPI", number), Npidata.row());
		assertThat(sink.all(Person.class)).hasSize(1);
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.at()).isEqualTo("line 2");
			assertThat(problem.message()).startsWith("The NPI is mistyped");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "1245319599", "1679576722", "1003000126" })
	void takesSoundNumbers(String number) {
		assertThat(read(Npidata.row("NPI", number)).only(Person.class).ref()).isEqualTo(number);
	}

	@Test
	void placesWhoPracticesAbroad() {
		Person person = read(Npidata.row("Provider Business Practice Location Address Country Code (If outside U.S.)",
				"DE", "Provider Business Practice Location Address City Name", "BERLIN",
				"Provider Business Practice Location Address State Name", ""))
			.only(Person.class);
		assertThat(person.country()).isEqualTo("DE");
		assertThat(person.headline()).isEqualTo("Thoracic surgeon, MD, Berlin");
	}

	@Test
	void recognisesItsHeaderAlone() {
		assertThat(this.importer.recognises(new Sample("npidata.csv", Npidata.HEADER + Npidata.row()))).isTrue();
		for (String head : List.of("", "NPI,Provider Secondary Practice Location Address- Address Line 1\n",
				"name,institution\n", "First Name,Last Name,URL\n", Npidata.row())) {
			assertThat(this.importer.recognises(new Sample("npidata.csv", head))).as(head).isFalse();
		}
	}

	@Test
	void saysTheSameEachTime() {
		String[] rows = { Npidata.row(), Npidata.row("NPI", "1245319599") };
		assertThat(read(rows).statements()).isEqualTo(read(rows).statements()).hasSize(2);
	}

}
