package org.vouchgraph.cli;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WhatIf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WhatIfOptionsTests {

	private static final Map<String, Long> PEOPLE = Map.of("me", 1L, "Ana Silva", 2L, "Dee Director", 3L, "person:14",
			14L, "Bo: the Second", 4L);

	private static final WhatIfOptions.Names NAMES = new WhatIfOptions.Names() {

		@Override
		public long person(String typed) {
			return PEOPLE.get(typed);
		}

		@Override
		public Kind.Ref place(String typed) {
			return Kind.Ref.parse(typed);
		}

	};

	@Command
	static final class Typed {

		@Mixin
		WhatIfOptions options = new WhatIfOptions();

	}

	private static WhatIfOptions typed(String... args) {
		return CommandLine.populateCommand(new Typed(), args).options;
	}

	private static WhatIf change(String... args) {
		return typed(args).change(NAMES);
	}

	@Test
	void isNothingWhereNothingIsTyped() {
		assertThat(typed().isEmpty()).isTrue();
		assertThat(change()).isEqualTo(WhatIf.NOTHING);
		assertThat(typed("--no-role", "Ana Silva=sponsor").isEmpty()).isFalse();
	}

	@Test
	void readsWhoAndWhatIsTakenAway() {
		WhatIf change = change("--without", "Ana Silva", "--without", "Dee Director", "--without-place",
				"institution:12", "--no-tie", "me=Ana Silva", "--no-role", "Ana Silva=Career-Mentor");
		assertThat(change.without()).containsExactly(2L, 3L);
		assertThat(change.withoutPlaces()).containsExactly("institution:12");
		assertThat(change.noTies()).containsExactly(new WhatIf.Pair(1, 2));
		assertThat(change.noRoles()).containsExactly(new WhatIf.NewRole(2, "career-mentor", null));
	}

	@ParameterizedTest
	@CsvSource({ "me=Dee Director, 3, knows-well", "me=Dee Director:close, 3, close",
			"me = Dee Director : Knows well, 3, knows-well", "me=person:14, 14, knows-well",
			"me=person:14:acquainted, 14, acquainted", "me=Bo: the Second, 4, knows-well" })
	void readsTwoPeopleAndHowWellTheyKnowEachOther(String tie, long other, String closeness) {
		assertThat(change("--tie", tie).ties()).containsExactly(new WhatIf.NewTie(1, other, closeness));
	}

	@Test
	void readsARoleWithWhatShowsIt() {
		assertThat(
				change("--role", "Ana Silva=sponsor:spoke for me: twice", "--role", "Dee Director=near-peer:").roles())
			.containsExactly(new WhatIf.NewRole(2, "sponsor", "spoke for me: twice"),
					new WhatIf.NewRole(3, "near-peer", null));
	}

	@Test
	void readsSeveralNewPeopleEachWithWhatStandsBehindHerName() {
		assertThat(change("--new-person", "Kim Park", "--in", "us", "--how-close", "close", "--knows", "Ana Silva",
				"--knows", "Dee Director", "--as", "career-mentor", "--new-person", "Lou Lee", "--knows", "Ana Silva")
			.people())
			.containsExactly(new WhatIf.NewPerson("Kim Park", "US", "close", List.of(2L, 3L), List.of("career-mentor")),
					new WhatIf.NewPerson("Lou Lee", null, null, List.of(2L), List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "--tie, Ana Silva", "--tie, =Ana Silva", "--no-tie, Ana Silva=", "--role, Ana Silva: sponsor" })
	void saysHowToWriteWhatItCannotRead(String option, String typed) {
		assertThatThrownBy(() -> change(option, typed)).isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("\"" + typed + "\" is not written like \"Ana Silva=");
	}

}
