package org.vouchgraph.identity;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.identity.NameComparison.Level;

import static org.assertj.core.api.Assertions.assertThat;

/** Names as many cultures write them, and how they agree. */
class NameComparisonTests {

	@ParameterizedTest(name = "{0} | {1} is {2}")
	@CsvSource(delimiter = '|', textBlock = """
			Ana Silva                | Ana Silva              | EQUAL
			Ana Silva                | Silva, Ana             | EQUAL
			ANA SILVA                | Ana Silva              | EQUAL
			José Núñez               | Jose Nunez             | EQUAL
			Søren Kjær               | Soren Kjaer            | EQUAL
			Łukasz Żółty             | Lukasz Zolty           | EQUAL
			Dr. Ana Silva            | Ana Silva, MD, PhD     | EQUAL
			Prof. Dr. Hans Meyer     | Hans Meyer             | EQUAL
			Ana Silva MD PhD         | Ana Silva              | EQUAL
			Jean-Pierre Martin       | Jean Pierre Martin     | EQUAL
			Brian J. Cole            | Brian J Cole           | EQUAL
			Cole, Brian J., MD       | Brian J. Cole          | EQUAL
			DUPONT Jean              | Jean Dupont            | EQUAL
			Jan van der Berg         | Jan Vanderberg         | VARIANT
			Jan van der Berg         | Jan Berg               | EQUAL
			Jan van der Berg         | van der Berg, Jan      | EQUAL
			Maria da Silva           | Maria Silva            | EQUAL
			Ludwig von Mises         | Mises L                | INITIALS
			Omar Al-Sayed            | Omar Al Sayed          | EQUAL
			Omar Al-Sayed            | Omar El Sayed          | EQUAL
			Omar bin Rashid          | Omar Rashid            | EQUAL
			Sean O'Brien             | Sean OBrien            | EQUAL
			Brian Cole               | Brian J. Cole          | FULL
			Brian J. Cole            | Brian James Cole       | FULL
			Cole BJ                  | Brian J. Cole          | INITIALS
			B. J. Cole               | Cole, B.J.             | INITIALS
			Cole B                   | Cole BJ                | INITIALS
			Ana Silva                | A. Silva               | INITIALS
			Bob Smith                | Robert Smith           | VARIANT
			Liz Taylor               | Elizabeth Taylor       | VARIANT
			Alex Müller              | Alexander Müller       | VARIANT
			Hans Mueller             | Hans Müller            | VARIANT
			J. Robert Smith          | Robert Smith           | VARIANT
			Muhammad Khan            | Mohammed Khan          | VARIANT
			Gabriel García Márquez   | Gabriel García         | VARIANT
			García Márquez G         | Gabriel García Márquez | VARIANT
			Anna Smith-Jones         | Anna Jones             | VARIANT
			Anna Smith-Jones         | Anna Smith             | VARIANT
			Elizabeth Taylor Burton  | Elizabeth Taylor       | VARIANT
			Sergey Ivanov            | Sergei Ivanov          | VARIANT
			Anna Schmidt             | Anna Schmit            | VARIANT
			Wang Xiaoming            | Xiaoming Wang          | VARIANT
			WANG Xiaoming            | Xiaoming Wang          | EQUAL
			Xiao-Ming Wang           | Xiaoming Wang          | EQUAL
			Kim Min-su               | Min-su Kim             | VARIANT
			Nguyen Van Anh           | Van Anh Nguyen         | VARIANT
			王小明                      | 王小明                    | EQUAL
			王小明                      | Wang Xiaoming          | VARIANT
			王小明                      | Xiaoming Wang          | EQUAL
			欧阳娜娜                     | Nana Ouyang            | EQUAL
			김민수                      | Minsu Kim              | VARIANT
			이영희                      | Younghee Lee           | CONTRADICTS
			田中 太郎                    | 田中太郎                   | EQUAL
			たなか たろう                  | Tarou Tanaka           | EQUAL
			Иванов Сергей Петрович   | Сергей Иванов          | FULL
			Сергей Иванов            | Sergey Ivanov          | EQUAL
			Νίκος Παπαδόπουλος       | Nikos Papadopoulos     | EQUAL
			محمد حسن                 | Mohammed Hassan        | VARIANT
			محمد السيد               | Mohammed Rashid        | CONTRADICTS
			أحمد إبراهيم             | Ahmed Ibrahim          | VARIANT
			محمد علي                 | Mohammed Ali           | CONTRADICTS
			Maria Garcia             | Maria Lopez            | FAMILY_CHANGED
			Ana Silva                | Ana B. Souza           | FAMILY_CHANGED
			John Smith Jr            | John Smith III         | CONTRADICTS
			John Smith, Jr.          | John Smith             | EQUAL
			John Smith               | James Smith            | CONTRADICTS
			John A. Smith            | John B. Smith          | CONTRADICTS
			J. Smith                 | R. Smith               | CONTRADICTS
			Smith JA                 | Smith JB               | CONTRADICTS
			J. Smith                 | J. Miller              | CONTRADICTS
			Wei Zhang                | Wei Zheng              | CONTRADICTS
			Jose Garcia Lopez        | Jose Martin Lopez      | CONTRADICTS
			Sukarno                  | Sukarno                | EQUAL
			Smith                    | John Smith             | CONTRADICTS
			""")
	void tellsHowNamesAgree(String one, String two, Level level) {
		PersonName a = PersonName.of(one, null, null);
		PersonName b = PersonName.of(two, null, null);
		assertThat(NameComparison.compare(a, b)).as(a + " and " + b).isEqualTo(level);
		assertThat(NameComparison.compare(b, a)).isEqualTo(level);
	}

	@ParameterizedTest(name = "{0} ({1}, {2}) | {3} is {4}")
	@CsvSource(delimiter = '|', textBlock = """
			Garcia Lopez MD     | MD        | Garcia Lopez | Maria D. Garcia Lopez | VARIANT
			Li Wei              | Wei       | Li           | Wei Li                | EQUAL
			Wang W              | Wei       | Wang         | Wei Wang              | EQUAL
			Ana de la Cruz      |           | de la Cruz   | Cruz, Ana             | EQUAL
			Mary Ann Lee        | Mary Ann  | Lee          | M. A. Lee             | INITIALS
			""")
	void trustsASourceThatTellsFamilyAndGivenNames(String name, String given, String family, String other,
			Level level) {
		PersonName a = PersonName.of(name, given, family);
		PersonName b = PersonName.of(other, null, null);
		assertThat(NameComparison.compare(a, b)).as(a + " and " + b).isEqualTo(level);
	}

	/** Random words must never break the parser, and agreement has no direction. */
	@Test
	void isSymmetricWhateverTheNames() {
		String[] parts = { "Ana", "A.", "B", "van", "de", "la", "Li", "Wang", "Kim", "Smith", "Smith-Jones", "O'Brien",
				"MD", "PhD", "Jr", "III", ",", "(", ")", "王", "小明", "김민수", "محمد", "Иванов", "1", "-", "Bob", "Robert",
				"ROBERT", "JA", "J.-P.", "\u202e", "😀", "" };
		for (long seed = 0; seed < 20_000; seed++) {
			Random random = new Random(seed);
			PersonName one = name(random, parts);
			PersonName two = name(random, parts);
			assertThat(NameComparison.compare(one, two)).as("seed " + seed).isEqualTo(NameComparison.compare(two, one));
			if (one.first() != null) {
				assertThat(NameComparison.compare(one, one)).as("seed " + seed)
					.isIn(List.of(Level.EQUAL, Level.INITIALS));
			}
		}
	}

	private static PersonName name(Random random, String[] parts) {
		StringBuilder name = new StringBuilder();
		for (int i = random.nextInt(6); i >= 0; i--) {
			name.append(parts[random.nextInt(parts.length)]).append(random.nextInt(8) == 0 ? "" : " ");
		}
		return PersonName.of(name.toString(), null, null);
	}

}
