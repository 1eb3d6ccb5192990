package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The demo yields a sensible plan of asks and of follow-ups, on 24 November 2026. */
class DemoAsksTests {

	private static final Path DEMO = Path.of("datasets/demo");

	@TempDir
	private static Path folder;

	private static UseCaseFixture fixture;

	private static PlanAsks asks;

	@BeforeAll
	static void read() throws IOException, InterruptedException {
		fixture = new UseCaseFixture(folder, List.of(new LinkedInConnections(Ceilings.USUAL)));
		fixture.store.save(new Workspace(UseCaseFixture.WORKSPACE, "Leyla Demir", false,
				new Aim(2027, List.of("US", "GB", "CA", "AU"))));
		for (String name : List.of("programs.csv", "societies.csv", "meetings.csv", "works.jsonl", "contacts.csv",
				"connections.csv", "ties.csv", "interactions.csv")) {
			fixture.read(name, Files.readString(DEMO.resolve(name)));
		}
		asks = new PlanAsks(fixture.network, fixture.store, fixture.store, fixture.store.agenda(),
				new BestFirstSearch(), fixture.pack, UseCaseFixture.PATIENCE);
	}

	@Test
	void plansAsks() {
		PlanAsks.Plan plan = asks.plan(UseCaseFixture.WORKSPACE, new PlanAsks.Wish(null, null, null, Conditions.NONE));
		assertThat(plan.summary())
			.isEqualTo("Ask for 8 of your 14 targets, 4 of them within three months. By the chances, about 2 of these 8"
					+ " asks work. For 1 an ask is open or planned already. 5 targets are given up for now.");
		assertThat(plan.asks())
			.extracting((ask) -> ask.from() + " " + ask.target().name() + " by "
					+ ((ask.introducer() == null) ? "you" : ask.introducer().name()))
			.containsExactly("2026-11-24 Matthijs von der Auwiese by you",
					"2026-11-30 Selamawit B. Mutasembwa by Chiara D'Ambrosetta",
					"2026-12-03 Kerem Yeşilovalı by Owen M. Thistlewade",
					"2027-02-20 Thị Lan Phùng Khắc by Zihan B. Gongsun",
					"2027-02-23 Thandiwe Okonjimba by Chiara D'Ambrosetta",
					"2027-02-23 Katarzyna Novotínský by Owen M. Thistlewade",
					"2027-03-16 Maarit Lindgrenholm by Chiara D'Ambrosetta",
					"2027-03-16 Zoé Lachênaie by Owen M. Thistlewade");
		assertThat(plan.asks().get(1).cautions())
			.containsExactly("Not before 30 November 2026, because of the ask of 9 November 2026.");
		assertThat(plan.asks().get(7).sentence()).startsWith("The best way, by Chiara D'Ambrosetta, is about 1 in ");
		assertThat(plan.asks().get(2).fallbacks()).extracting((next) -> next.from() + " " + next.introducer().name())
			.startsWith("2027-01-14 Emre Balıkhisar");
		assertThat(plan.waiting()).extracting(PlanAsks.WaitingLine::sentence)
			.containsExactly("Owen M. Thistlewade was asked on 12 November 2026: wait until 3 December 2026."
					+ " Chiara D'Ambrosetta was asked as well: keep one of these asks open, and tell the other that it"
					+ " is settled.");
		assertThat(plan.left()).extracting((left) -> left.target().name() + " " + left.why())
			.containsExactly("Maeve Kettlebrook resting", "Maëlle d'Estérac no-ask-left",
					"Amelia G. Birchwater no-ask-left", "Felix Fenwickham no-way", "Shirin V. Gevorkashyan no-way");
		assertThat(plan.left().get(0).sentence())
			.endsWith("the first from 15 June 2027: Tomáš E. Đurašković-Lav, because of the refusal of 15 June 2026.");
	}

	@Test
	void takesLimitsAndLeavesOutWhomOneWillNotAsk() {
		PlanAsks.Plan one = asks.plan(UseCaseFixture.WORKSPACE, new PlanAsks.Wish(1, 3, 1, Conditions.NONE));
		assertThat(one.asks()).hasSizeLessThanOrEqualTo(3).allMatch((ask) -> ask.quarter() == 1);
		assertThat(one.expected()).isLessThan(one.unlimited());
		long chiara = fixture.key("Chiara D'Ambrosetta", RecordKind.PERSON);
		PlanAsks.Plan without = asks.plan(UseCaseFixture.WORKSPACE,
				new PlanAsks.Wish(null, null, null, Conditions.NONE.withWithout(List.of(chiara))));
		assertThat(without.asks()).flatExtracting((ask) -> ask.route().people())
			.extracting((person) -> person.name())
			.doesNotContain("Chiara D'Ambrosetta");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> asks.plan(UseCaseFixture.WORKSPACE, new PlanAsks.Wish(0, null, null, Conditions.NONE)))
			.withMessageContaining("0 is not in [1..20]");
	}

	@Test
	void whatIsOnTheAgendaIsNotPlannedAgainAndPermissionIsSaid() {
		long ada = fixture.key("Owen M. Thistlewade", RecordKind.PERSON);
		long about = fixture.key("Kerem Yeşilovalı", RecordKind.PERSON);
		KeepAgenda.AgendaLine item = fixture.agenda.add(UseCaseFixture.WORKSPACE,
				new KeepAgenda.Wanted("ask", ada, about, null, null));
		KeepAgenda.AgendaLine direct = fixture.agenda.add(UseCaseFixture.WORKSPACE, new KeepAgenda.Wanted("ask",
				fixture.key("Matthijs von der Auwiese", RecordKind.PERSON), null, null, null));
		long permission = fixture.interactions
			.log(UseCaseFixture.WORKSPACE, new LogInteraction.Happened(ada, "permission", null, null, null, null))
			.id();
		PlanAsks.Plan plan = asks.plan(UseCaseFixture.WORKSPACE, new PlanAsks.Wish(null, null, null, Conditions.NONE));
		assertThat(plan.asks()).extracting((ask) -> ask.target().name())
			.doesNotContain("Kerem Yeşilovalı", "Matthijs von der Auwiese");
		assertThat(plan.waiting()).anySatisfy((waiting) -> {
			assertThat(waiting.planned()).isTrue();
			assertThat(waiting.sentence()).isEqualTo("On your agenda: ask Owen M. Thistlewade.");
		});
		assertThat(plan.asks()).filteredOn((ask) -> ask.introducer() != null && ask.introducer().key() == ada)
			.isNotEmpty()
			.allSatisfy((ask) -> assertThat(ask.permission())
				.isEqualTo("Owen M. Thistlewade said on 24 November 2026 that you may."));
		fixture.interactions.undo(UseCaseFixture.WORKSPACE, permission);
		fixture.agenda.remove(UseCaseFixture.WORKSPACE, item.id());
		fixture.agenda.remove(UseCaseFixture.WORKSPACE, direct.id());
	}

	@Test
	void plansFollowUps() {
		PlanFollowUps.Calendar calendar = calendar(null);
		assertThat(calendar.summary())
			.isEqualTo("7 things are late. 2 pieces of help wait for word of what came of it.");
		assertThat(calendar.entries()).extracting((entry) -> entry.by() + " " + entry.title())
			.containsExactly("2025-12-18 Write to Zihan Dongfang, your career mentor",
					"2026-10-05 Thank Tuğba C. Yıldırımtaş", "2026-10-22 Follow up with Matthijs von der Auwiese",
					"2026-11-17 Tell Emre Balıkhisar how it ended with Lapo Papadimitrakou",
					"2026-11-17 Tell Tomáš E. Đurašković-Lav how it ended with Lapo Papadimitrakou",
					"2026-11-17 Tell Tuğba C. Yıldırımtaş how it ended with Lapo Papadimitrakou",
					"2026-11-20 Tell Owen M. Thistlewade how it ended with Lapo Papadimitrakou",
					"2026-11-30 Ask Chiara D'Ambrosetta once more about Hadeel Abu Zeitouna",
					"2026-12-03 Ask Owen M. Thistlewade once more about Hadeel Abu Zeitouna",
					"2026-12-03 Write to Zihan B. Gongsun, your sponsor",
					"2027-01-08 Write to Barış Üzümbağ, your near-peer",
					"2027-01-13 Write to Emre Balıkhisar, your career mentor",
					"2027-01-17 Write to Kıvanç V. Kuşkonmaz-Er, your near-peer",
					"2027-01-19 Write to Tuğba C. Yıldırımtaş, your near-peer");
		assertThat(calendar.later()).isEqualTo(5);
		PlanFollowUps.Entry matthijs = calendar.entries().get(2);
		assertThat(matthijs.week()).as("this week, because it is late").isEqualTo("2026-11-23");
		assertThat(matthijs.reasons()).extracting(ReasonsToWrite.Reason::kind)
			.containsExactly("news", "meeting", "their-paper", "their-paper");
		assertThat(matthijs.reasons().get(1).words())
			.isEqualTo("You will both be at Northlight Annual Meeting 2027 on 28 January 2027");
		assertThat(calendar.entries().get(0).reasons().get(0).words())
			.isEqualTo("What came of their advice of 6 May 2025: Which papers to finish first");
		assertThat(calendar.loops())
			.extracting((loop) -> loop.person().name() + " " + loop.kind() + " " + loop.thanked())
			.containsExactly("Zihan Dongfang advised true", "Tuğba C. Yıldırımtaş introduced false");
		assertThat(calendar.balance().get(0).words())
			.isEqualTo("3 asks, helped 0 times, nothing given back: give something before the next ask.");
		assertThat(calendar.sum().words()).startsWith(
				"In two years you were in touch on 131 days and asked on 11 of them: one ask for every 11.9 contacts.");
	}

	@Test
	void whatIsOnTheAgendaTakesThePlaceOfTheRule() {
		long matthijs = fixture.key("Matthijs von der Auwiese", RecordKind.PERSON);
		KeepAgenda.AgendaLine item = fixture.agenda.add(UseCaseFixture.WORKSPACE,
				new KeepAgenda.Wanted("follow-up", matthijs, null, LocalDate.of(2026, 12, 7), "With the paper"));
		assertThat(calendar(null).entries()).filteredOn((entry) -> entry.person().key() == matthijs)
			.singleElement()
			.satisfies((entry) -> {
				assertThat(entry.item()).isEqualTo(item.id());
				assertThat(entry.by()).isEqualTo("2026-12-07");
				assertThat(entry.line()).isEqualTo("With the paper");
				assertThat(entry.reasons()).isNotEmpty();
			});
		assertThat(calendar(7).entries()).extracting((entry) -> entry.person().key()).doesNotContain(matthijs);
		fixture.agenda.remove(UseCaseFixture.WORKSPACE, item.id());
		assertThat(calendar(7).entries()).extracting((entry) -> entry.person().key()).contains(matthijs);
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> calendar(0))
			.withMessageContaining("days ahead 0 is not in [1..730]");
	}

	private static PlanFollowUps.Calendar calendar(Integer ahead) {
		return new PlanFollowUps(fixture.network, fixture.store, fixture.store, fixture.agenda, new BestFirstSearch(),
				fixture.pack, UseCaseFixture.PATIENCE)
			.plan(UseCaseFixture.WORKSPACE, ahead);
	}

}
