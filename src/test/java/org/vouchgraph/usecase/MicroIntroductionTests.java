package org.vouchgraph.usecase;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.network.FieldPack;

import static org.assertj.core.api.Assertions.assertThat;

class MicroIntroductionTests {

	private static FieldPack.MeetingRules rules;

	@BeforeAll
	static void read() throws IOException {
		rules = new FieldPackReader().readShipped("cardiothoracic-img").planning().meetings();
	}

	@Test
	void saysWhoWhyAndOneRequestWithBlanksMarked() {
		MicroIntroduction say = MicroIntroduction.to("Dee Director",
				new MicroIntroduction.Facts("Fay Applicant", null, null, null, "Ana Silva", "Mitral Evening",
						"[Fictional] Repair of the mitral valve: a review.", "Heart Program"),
				rules);
		assertThat(say.text()).isEqualTo("Dr. Dee Director? I am Fay Applicant, [what you do now, in a few words]. "
				+ "Ana Silva suggested that I speak with you. I read your paper “Repair of the mitral valve: a review”. "
				+ "[Why this field, in one sentence of your own.] I hope to train at a program like yours. "
				+ "May I ask you one question now, or write to you next week?");
		assertThat(say.blanks()).isEqualTo(2);
		assertThat(say.words()).isEqualTo(65);
		assertThat(say.seconds()).isEqualTo(28);
		assertThat(say.fits()).isTrue();
	}

	@Test
	void takesOnesOwnAnswersAndStaysShortEnough() {
		MicroIntroduction say = MicroIntroduction.to("Dee Director",
				new MicroIntroduction.Facts("Fay Applicant", "House officer at Bosphorus Hospital.",
						"I watched my first valve repair at nineteen and have not wanted to do anything else since",
						"I look for a research year in a group that repairs valves, and I bring two years of coding",
						null, "Mitral Evening", "Nine words at the least of a title that is much too long to be said",
						null),
				rules);
		assertThat(say.text()).startsWith("Dr. Dee Director? I am Fay Applicant, house officer at Bosphorus Hospital. ")
			.contains("title that …”")
			.endsWith("May I ask you one question now, or write to you next week?")
			.doesNotContain("research year");
		assertThat(say.seconds()).isLessThanOrEqualTo(30);
		assertThat(say.blanks()).isZero();
	}

	@Test
	void letsHerOwnSentencesStandAndOfEachTheFirst() {
		MicroIntroduction say = MicroIntroduction.to("Dee Director", new MicroIntroduction.Facts("Fay Applicant",
				"I train in Izmir. I like sailing.", "hearts can be mended! Really.", null, null, null, null, null),
				rules);
		assertThat(say.text())
			.startsWith("Dr. Dee Director? I am Fay Applicant. I train in Izmir. I know your work on [")
			.contains(" Hearts can be mended! May I")
			.doesNotContain("sailing", "Really");
	}

	@ParameterizedTest
	@CsvSource({ "'',0,0,false", "one,1,0,false" })
	void timesByWords(String text, int words, int seconds, boolean fits) {
		MicroIntroduction say = MicroIntroduction.of(text, rules);
		assertThat(say).extracting(MicroIntroduction::words, MicroIntroduction::seconds, MicroIntroduction::fits)
			.containsExactly(words, seconds, fits);
	}

	@Test
	void fiftyWordsTakeTwentyOneSeconds() {
		assertThat(MicroIntroduction.of("word ".repeat(50), rules).seconds()).isEqualTo(21);
		assertThat(MicroIntroduction.of("word ".repeat(50), rules).fits()).isTrue();
		assertThat(MicroIntroduction.of("word ".repeat(72), rules).fits()).isFalse();
	}

}
