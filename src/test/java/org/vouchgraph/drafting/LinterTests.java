package org.vouchgraph.drafting;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.exchange.fieldpack.StationeryReader;
import org.vouchgraph.network.Stationery;

import static org.assertj.core.api.Assertions.assertThat;

class LinterTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final String SOUND = """
			Dear Dr Silva,

			I am a resident in Ankara. I have read your paper "Valve repair at altitude" and took up its second figure.

			Did the patients above 3000 m recover later?

			Thank you for reading this.
			""";

	private final Stationery stationery = stationery();

	private final Linter linter = new Linter(this.stationery);

	@Test
	void findsNothingInASoundMail() {
		assertThat(flaws("A question on your paper", SOUND)).isEmpty();
	}

	@Test
	void countsTheWordsOfASubject() {
		assertThat(flaws("One two three four five six seven eight nine", SOUND)).isEmpty();
		assertThat(flaws("One two three four five six seven eight nine ten", SOUND))
			.containsExactly(new Flaw.LongSubject(10, 9));
		assertThat(flaws(" ", SOUND)).containsExactly(new Flaw.NoSubject());
	}

	@Test
	void countsTheWordsOfABody() {
		int words = 37;
		String longer = SOUND + "word ".repeat(150 - words);
		assertThat(flaws("A question", longer)).isEmpty();
		assertThat(flaws("A question", longer + "word")).containsExactly(new Flaw.LongBody(151, 150));
	}

	@Test
	void listsWhatIsStillBlank() {
		assertThat(flaws("On [paper]", SOUND + "[your name] and [paper]"))
			.containsExactly(new Flaw.Blanks(List.of("[paper]", "[your name]")));
	}

	@Test
	void wantsTheReadersNameWhateverItsAccents() {
		assertThat(this.linter.flaws("A question", SOUND, setting("cold-mail", "Ana Sílva", true, null))).isEmpty();
		assertThat(this.linter.flaws("A question", SOUND, setting("cold-mail", "Bo Poe", true, null)))
			.containsExactly(new Flaw.NoName("Bo Poe"));
	}

	@Test
	void wantsSomethingThatIsAboutTheReader() {
		assertThat(flaws("A question", SOUND.replace("Valve repair at altitude", "Something else")))
			.containsExactly(new Flaw.NothingSpecific());
	}

	@Test
	void knowsATitleByFourOfItsWords() {
		String title = "Valve repair at altitude: a study of sheep";
		assertThat(Linter.names("I liked “valve repair at altitude”.", title)).isTrue();
		assertThat(Linter.names("I liked repair at altitude, a Study!", title)).isTrue();
		assertThat(Linter.names("I liked valve repair.", title)).isFalse();
		assertThat(Linter.names("I liked valves.", "Valves")).isTrue();
		assertThat(Linter.names("I liked it.", "")).isFalse();
	}

	@Test
	void wantsOneRequest() {
		assertThat(flaws("A question", SOUND.replace("?", "."))).containsExactly(new Flaw.NoRequest());
		assertThat(flaws("A question", SOUND + "Could you also send me the data?"))
			.containsExactly(new Flaw.SeveralRequests(
					List.of("Did the patients above 3000 m recover later?", "Could you also send me the data?")));
	}

	@Test
	void asksNobodyForLargeThingsAtOnce() {
		String asking = SOUND.replace("Did the patients above 3000 m recover later?",
				"Would you write a letter of recommendation for me?");
		assertThat(this.linter.flaws("A question", asking, setting("cold-mail", "Ana Silva", false, null)))
			.containsExactly(new Flaw.FirstContactAsk("letter of recommendation"));
		assertThat(this.linter.flaws("A question", asking, setting("cold-mail", "Ana Silva", true, null))).isEmpty();
		assertThat(this.linter.flaws("A question", SOUND, setting("letter-request", "Ana Silva", false, null)))
			.containsExactly(new Flaw.FirstContactAsk(""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I have attached my CV.                          | attached
			Please find my CV below.                        | find my CV
			The form is enclosed.                           | enclosed
			""")
	void flagsAttachments(String line, String words) {
		assertThat(flaws("A question", SOUND + line)).containsExactly(new Flaw.Attachment(words));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I am just checking in.               | empty-follow-up
			To whom it may concern:              | nobody-in-particular
			Dear Professor, I write to you.      | nobody-in-particular
			I need it ASAP.                      | entitlement
			My Step 2 score of 261 is high.      | score-fixation
			Esteemed colleague.                  | flattery
			I would take any position.           | vague-favour
			""")
	void flagsWordsThatWeaken(String line, String code) {
		assertThat(flaws("A question", SOUND + line)).anySatisfy((flaw) -> assertThat(flaw)
			.isInstanceOfSatisfying(Flaw.Weak.class, (weak) -> assertThat(weak.phrase().code()).isEqualTo(code)));
		assertThat(flaws("A question", SOUND)).noneMatch(Flaw.Weak.class::isInstance);
	}

	@Test
	void wantsThanks() {
		assertThat(flaws("A question", SOUND.replace("Thank you for reading this.", "")))
			.containsExactly(new Flaw.NoThanks());
	}

	@Test
	void findsTheMailThatIsMostAlike() {
		Flaw.Other same = new Flaw.Other(7, "Bo Poe", TODAY, false, SOUND.replace("Silva", "Poe"));
		Flaw.Other other = new Flaw.Other(8, "Cy Roe", TODAY, true, "Something else entirely, with other words.");
		List<Flaw> flaws = this.linter.flaws("A question", SOUND, withOthers(other, same));
		assertThat(flaws).singleElement().isInstanceOfSatisfying(Flaw.Alike.class, (alike) -> {
			assertThat(alike.other()).isEqualTo(same);
			// 37 words have 35 shingles; the name is in three of them on either side.
			assertThat(alike.share()).isEqualTo(32.0 / 38);
		});
	}

	@Test
	void isStricterWithinADepartment() {
		String half = SOUND.replace("I am a resident in Ankara.", "I am a fellow there.");
		assertThat(Linter.likeness(SOUND, half)).isBetween(0.6, 0.8);
		assertThat(this.linter.flaws("A question", SOUND, withOthers(new Flaw.Other(7, "Bo Poe", TODAY, false, half))))
			.isEmpty();
		assertThat(this.linter.flaws("A question", SOUND, withOthers(new Flaw.Other(7, "Bo Poe", TODAY, true, half))))
			.hasOnlyElementsOfType(Flaw.Alike.class)
			.hasSize(1);
	}

	@Test
	void likenessIsTheShareOfCommonShingles() {
		// abc bcd cde | abc bcd cdx: two of four.
		assertThat(Linter.likeness("a b c d e", "a b c d x")).isEqualTo(0.5);
		assertThat(Linter.likeness("a b c", "A, b; c!")).isEqualTo(1);
		assertThat(Linter.likeness("a b", "a b")).isEqualTo(1);
		assertThat(Linter.likeness("", "")).isZero();
	}

	@Test
	void doesNotWriteEveryWeek() {
		assertThat(this.linter.flaws("A question", SOUND, setting("cold-mail", "Ana Silva", true, TODAY.minusDays(6))))
			.containsExactly(new Flaw.TooSoon(TODAY.minusDays(6), 6, 7));
		assertThat(this.linter.flaws("A question", SOUND, setting("cold-mail", "Ana Silva", true, TODAY.minusDays(7))))
			.isEmpty();
	}

	@Test
	void saysOfAnEmptyMailWhatItLacks() {
		assertThat(flaws("", "")).containsExactly(new Flaw.NoSubject(), new Flaw.NoName("Ana Silva"),
				new Flaw.NothingSpecific(), new Flaw.NoRequest());
	}

	private List<Flaw> flaws(String subject, String body) {
		return this.linter.flaws(subject, body, setting("cold-mail", "Ana Silva", true, null));
	}

	private Linter.Setting withOthers(Flaw.Other... others) {
		return new Linter.Setting(this.stationery.find("cold-mail").orElseThrow(), TODAY, "Ana Silva",
				List.of("Valve repair at altitude"), true, null, List.of(others));
	}

	private Linter.Setting setting(String template, String name, boolean known, @Nullable LocalDate last) {
		return new Linter.Setting(this.stationery.find(template).orElseThrow(), TODAY, name,
				List.of("Valve repair at altitude"), known, last, List.of());
	}

	private static Stationery stationery() {
		try {
			return new StationeryReader().readShipped("cardiothoracic-img");
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
