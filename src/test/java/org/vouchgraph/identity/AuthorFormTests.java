package org.vouchgraph.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorFormTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", textBlock = """
			Silva A;            -;         silva a
			Ana Silva;          -;         silva a
			A. B. Silva;        -;         silva a
			A.-B. Silva;        -;         silva a
			'da Silva, Ana';    -;         silva a
			'Silva, A.B.';      -;         silva a
			Ana da Silva;       da Silva;  silva a
			'da Silva, Ana';    da Silva;  silva a
			da Silva AB;        -;         silva a
			SILVA A;            -;         silva a
			Silva A Jr;         -;         silva a
			Ana Silva MD PhD;   -;         silva a
			Ana Silva III;      -;         silva a
			Émile Öztürk;       -;         ozturk e
			J. O'Brien;         -;         obrien j
			Juan García López;  García López; lopez j
			García López J;     -;         lopez j
			Bo van der Berg;    -;         berg b
			Jean-Pierre Müller; -;         muller j
			""")
	void findsFamilyNameAndInitial(String name, String family, String key) {
		AuthorForm form = AuthorForm.of(name, family);
		assertThat(form).isNotNull();
		assertThat(form.key()).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Silva A;            Ana Silva
			Silva AB;           Ana Beatriz Silva
			Silva AB;           A. Silva
			'Silva, A.-B.';     Silva AB
			Jean-Pierre Müller; Muller JP
			'da Silva, Ana';    Ana da Silva
			García López J;     Juan López
			""")
	void agreesWithOtherFormsOfTheName(String one, String two) {
		assertThat(AuthorForm.of(one, null).agrees(AuthorForm.of(two, null))).isTrue();
		assertThat(AuthorForm.of(two, null).agrees(AuthorForm.of(one, null))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Ana Silva;          Andre Silva
			Silva AB;           Silva AC
			A. B. Silva;        Ana Carla Silva
			Silva Pinto A;      Costa Pinto A
			Ana Silva;          Bo Silva
			""")
	void disagreesWithOtherNames(String one, String two) {
		assertThat(AuthorForm.of(one, null).agrees(AuthorForm.of(two, null))).isFalse();
		assertThat(AuthorForm.of(two, null).agrees(AuthorForm.of(one, null))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Silva", "''", "' '", "...", "'Silva,'", "', '", "王小明" })
	void nameWithoutFamilyNameAndInitialHasNoForm(String name) {
		assertThat(AuthorForm.of(name, null)).isNull();
	}

	@Test
	void familyNameThatIsTheWholeNameHasNoForm() {
		assertThat(AuthorForm.of("Silva", "Silva")).isNull();
	}

}
