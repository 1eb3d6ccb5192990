package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.vouchgraph.planning.RoleModels.Likeness;
import org.vouchgraph.planning.RoleModels.Member;
import org.vouchgraph.planning.RoleModels.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RoleModelsTests {

	@Test
	void aProgramOfOneDoesNotOutshineAProgramOfTen() {
		List<Member> members = new ArrayList<>(List.of(member(1, 1, Likeness.COUNTRY, 2024)));
		for (int i = 0; i < 10; i++) {
			members.add(member(10 + i, 2, (i < 7) ? Likeness.COUNTRY : Likeness.NEITHER, 2020 + i));
		}
		for (int i = 0; i < 20; i++) {
			members.add(member(30 + i, 3, Likeness.NEITHER, 2020));
		}
		RoleModels models = RoleModels.of(members, 3);
		assertThat(models.programs()).extracting(Program::key).containsExactly(2L, 1L, 3L);
		double whole = 8.5 / 32;
		assertThat(models.programs().get(0).share()).isCloseTo((3 * whole + 7) / 13, within(1e-12));
		assertThat(models.programs().get(1).share()).isCloseTo((3 * whole + 1) / 4, within(1e-12));
		assertThat(models.programs().get(2).share()).isCloseTo(3 * whole / 23, within(1e-12));
	}

	@Test
	void whoIsUnknownCountsNeitherWay() {
		List<Member> members = new ArrayList<>(
				List.of(member(1, 1, Likeness.SCHOOL, 2020), member(2, 1, Likeness.NEITHER, 2020)));
		RoleModels before = RoleModels.of(members, 3);
		members.add(member(3, 1, Likeness.UNKNOWN, 2021));
		members.add(member(4, 2, Likeness.UNKNOWN, 2021));
		RoleModels after = RoleModels.of(members, 3);
		assertThat(after.programs().get(0).share()).isEqualTo(before.programs().get(0).share());
		assertThat(after.programs().get(0).unknown()).isEqualTo(1);
		assertThat(after.programs().get(1)).isEqualTo(new Program(2, List.of(), 0, 1, 1.5 / 3));
		assertThat(after.unknown()).isEqualTo(2);
		assertThat(after.known()).isEqualTo(2);
	}

	@Test
	void sameSchoolStandsBeforeSameCountryAndThenWhoCameLast() {
		RoleModels models = RoleModels
			.of(List.of(member(1, 1, Likeness.COUNTRY, 2025), member(2, 1, Likeness.SCHOOL, 2015),
					member(3, 1, Likeness.COUNTRY, 2026), member(4, 1, Likeness.NEITHER, 2026)), 3);
		assertThat(models.programs().get(0).alike()).extracting(Member::person).containsExactly(2L, 3L, 1L);
	}

	@Test
	void sharesLieBetweenOwnAndWholeAndOrderDoesNotMatter() {
		for (long seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			List<Member> members = new ArrayList<>();
			for (int i = random.nextInt(40); i > 0; i--) {
				members.add(member(i, random.nextInt(5), Likeness.values()[random.nextInt(4)], 2010 + i % 9));
			}
			RoleModels models = RoleModels.of(members, 3);
			double whole = (models.alike() + 0.5) / (models.known() + 1);
			for (Program program : models.programs()) {
				double own = (program.known() == 0) ? whole : program.alike().size() / (double) program.known();
				assertThat(program.share()).as("seed %d", seed)
					.isBetween(Math.min(own, whole) - 1e-12, Math.max(own, whole) + 1e-12);
			}
			List<Member> shuffled = new ArrayList<>(members);
			java.util.Collections.shuffle(shuffled, random);
			assertThat(RoleModels.of(shuffled, 3)).as("seed %d", seed).isEqualTo(models);
		}
	}

	@Test
	void withoutPeopleThereAreNoPrograms() {
		assertThat(RoleModels.of(List.of(), 3)).isEqualTo(new RoleModels(List.of(), 0, 0, 0));
		assertThatThrownBy(() -> RoleModels.of(List.of(), 0)).hasMessageContaining("0.0 is not in");
	}

	private static Member member(long person, long program, Likeness likeness, int since) {
		return new Member(person, program, likeness, since);
	}

}
