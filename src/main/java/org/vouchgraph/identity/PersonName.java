package org.vouchgraph.identity;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Names;

/**
 * A person's name taken apart, in plain Latin letters. A printed name often does not show
 * which part is the family name: it then has several readings, of which the first is the
 * likeliest.
 *
 * @param readings at least one, unless the name has no letters
 * @param generation {@code jr}, {@code sr}, {@code 2}, {@code 3}, {@code 4}, or empty
 * @param written the name as written in a script without transliteration, without spaces;
 * empty for Latin names. Who is called 田中 is not asked how Chinese would read it.
 * @param vowelless whether the script leaves vowels out, as Arabic and Hebrew do
 */
record PersonName(List<Reading> readings, String generation, String written, boolean vowelless) {

	/** Written before a family name and often left out. */
	private static final Set<String> PARTICLES = words("af al el as ash ad bin bint ben ibn abu da dal das de degli dei"
			+ " del della dello den der des di do dos du e het la las le li lo los ma mac mc of san santa st ten ter"
			+ " tot van vande vander vom von y zu zum zur");

	private static final Set<String> TITLES = words("dr prof professor doctor mr mrs ms miss mx sir dame lord lady rev"
			+ " herr frau pd priv doz dott dottssa dra ing univ assoc asst assistant associate med");

	private static final Set<String> DEGREES = words("md phd dphil msc bsc mph mba mbbs mbchb mbbch bmbs frcs frcsed"
			+ " facs facc fesc fics fase fahm mch mchir mphil dds dmd rn np pac pa edd scd drph pharmd dsc ms ma ba jd"
			+ " frcp mrcs mrcp frcsc facp fscai ebcts msci meng hons do esq");

	/** Those that are no initials either and may be dropped without a comma. */
	private static final Set<String> SURE_DEGREES = words("md phd dphil msc mbbs mbchb frcs frcsed facs facc fesc"
			+ " mph mba mchir mphil dds pharmd drph frcp mrcs");

	private static final Set<String> GENERATIONS = words("jr sr junior senior filho ii iii iv");

	/** Families that often stand first, as romanised. */
	private static final Set<String> FAMILY_FIRST = words("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu"
			+ " hu guo he lin gao luo zheng liang xie tang song deng feng han cao zeng peng xiao cai pan tian dong yuan"
			+ " yu jiang ye cheng wei du su lu ding ren shen yao fan fang jin tan qiu wen cui tao liao zou xiong shi"
			+ " meng qin bai dai xue hou lei qian duan hao kong shao wan mao tong qi yin wong chan cheung leung lau"
			+ " kwok chow tsang hsu hsieh tsai chang kim lee park choi jung chung kang cho yoon jang lim han oh seo suh"
			+ " shin kwon hwang ahn yoo hong jeon ko moon son baek heo nam noh kwak sung cha nguyen tran le pham hoang"
			+ " huynh phan vu vo dang bui ho ngo duong ly sato suzuki takahashi tanaka watanabe ito yamamoto nakamura"
			+ " kobayashi kato yoshida yamada sasaki matsumoto inoue kimura hayashi shimizu saito mori abe ikeda"
			+ " hashimoto ogawa ishikawa maeda fujita okada goto hasegawa murakami kondo ishii endo sakamoto aoki");

	private static final Set<String> COMMON = words("smith johnson williams brown jones miller davis wilson taylor"
			+ " anderson thomas jackson white harris martin thompson garcia rodriguez martinez hernandez lopez gonzalez"
			+ " perez sanchez ramirez gomez fernandez diaz silva santos oliveira souza pereira ferreira costa muller"
			+ " schmidt schneider fischer meyer weber rossi russo ferrari bernard dubois ivanov petrov khan ahmed ali"
			+ " hussain hassan mohamed mohammed singh kumar sharma patel gupta das shah rao reddy yilmaz kaya demir"
			+ " jansen hansen johansen olsen larsen andersson johansson nielsen jensen");

	private static final Set<String> TWO_CHARACTERS = words(
			"欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 慕容 尉迟 东方 東方 南宫 独孤 令狐 皇甫" + " 남궁 황보 제갈 사공 선우 독고");

	private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

	private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?-?){1,4}");

	private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.-?)+\\p{L}?");

	private static final Pattern PATRONYMIC = Pattern.compile(".+(?:vich|vna|ichna|inichna)$");

	private static final Pattern RUN_IN = Pattern.compile("^(?:vander|vanden|vande|vonder|delos|dela|della)(?=.{4})");

	/** Longer names are no names; what is behind is left out. */
	private static final int MOST_WORDS = 12;

	PersonName {
		readings = List.copyOf(readings);
	}

	private static Set<String> words(String text) {
		return Set.copyOf(Arrays.asList(text.split(" ")));
	}

	/**
	 * Takes a name apart.
	 * @param name as printed, in whatever order
	 * @param given the given names, where the source tells them apart
	 * @param family the family name, where the source tells it apart
	 */
	static PersonName of(String name, @Nullable String given, @Nullable String family) {
		UnicodeScript script = Transliteration.script(name);
		boolean vowelless = script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW;
		String written = (script == UnicodeScript.LATIN) ? ""
				: name.codePoints()
					.filter(Character::isLetter)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
		Parts parts = new Parts(name);
		List<Reading> readings = new ArrayList<>();
		if (family != null && !family.isBlank()) {
			known(readings, family, (given != null) ? given : without(parts.rest(), family));
		}
		else if (parts.behind != null) {
			known(readings, parts.before, parts.behind);
		}
		else if (isEastAsian(script)) {
			eastAsian(readings, parts.before, script);
		}
		else {
			guessed(readings, raw(parts.before));
		}
		return new PersonName(readings.stream().distinct().toList(), parts.generation, written, vowelless);
	}

	private static boolean isEastAsian(UnicodeScript script) {
		return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL || script == UnicodeScript.HIRAGANA
				|| script == UnicodeScript.KATAKANA;
	}

	/** Whether the family name is one of those that often stand first. */
	static boolean standsFirst(String family) {
		return FAMILY_FIRST.contains(family);
	}

	/** Whether millions have the family name, however few of them are in the data. */
	static boolean isCommon(String family) {
		return FAMILY_FIRST.contains(family) || COMMON.contains(family);
	}

	/** A family name without a particle that is written in one with it. */
	static String withoutParticle(String family) {
		return RUN_IN.matcher(family).replaceFirst("");
	}

	/** The likeliest reading, or null where there is none. */
	@Nullable Reading first() {
		return this.readings.isEmpty() ? null : this.readings.get(0);
	}

	/** Family and given names are known apart. */
	private static void known(List<Reading> readings, String family, String given) {
		List<String> raw = raw(family);
		while (raw.size() > 1 && GENERATIONS.contains(Transliteration.plain(raw.get(raw.size() - 1)))) {
			raw = raw.subList(0, raw.size() - 1);
		}
		add(readings, plain(raw, false), plain(dropTitles(raw(given)), true));
	}

	/** Without spaces the family is the first character, or a known pair of them. */
	private static void eastAsian(List<Reading> readings, String text, UnicodeScript script) {
		List<String> raw = raw(text);
		if (raw.size() > 1) {
			// Written with a space: the family first, for these scripts keep their order.
			add(readings, plain(raw.subList(0, 1), false), plain(raw.subList(1, raw.size()), false));
			return;
		}
		if (raw.isEmpty()) {
			return;
		}
		String name = raw.get(0);
		int length = name.codePointCount(0, name.length());
		if (length < 2) {
			add(readings, List.of(Transliteration.plain(name)), List.of());
			return;
		}
		boolean pair = length > 2 && TWO_CHARACTERS.contains(name.substring(0, name.offsetByCodePoints(0, 2)));
		split(readings, name, pair ? 2 : 1);
		if (script != UnicodeScript.HANGUL && length >= 3 && !pair) {
			// As most Japanese names.
			split(readings, name, 2);
		}
	}

	private static void split(List<Reading> readings, String name, int family) {
		int at = name.offsetByCodePoints(0, family);
		add(readings, List.of(syllables(name.substring(0, at))), List.of(syllables(name.substring(at))));
	}

	/** One character at a time, for ICU runs the syllables of some scripts together. */
	private static String syllables(String text) {
		return text.codePoints()
			.mapToObj((c) -> Transliteration.plain(Character.toString(c)).replace(" ", ""))
			.collect(Collectors.joining());
	}

	/** Only the words are known, and their order must be guessed. */
	private static void guessed(List<Reading> readings, List<String> words) {
		List<String> raw = dropTitles(words);
		while (raw.size() > 2 && SURE_DEGREES.contains(Transliteration.plain(raw.get(raw.size() - 1)))) {
			raw = raw.subList(0, raw.size() - 1);
		}
		int size = raw.size();
		if (size < 2) {
			add(readings, plain(raw, false), List.of());
			return;
		}
		String last = raw.get(size - 1);
		boolean shouted = raw.stream().allMatch((word) -> word.equals(word.toUpperCase()));
		boolean initialsLast = INITIALS.matcher(last).matches() && letters(last) <= (shouted ? 2 : 4)
				&& raw.stream().limit(size - 1).anyMatch((word) -> letters(word) > 1 && !isInitials(word, shouted));
		if (initialsLast) {
			int begin = size - 1;
			while (begin > 1 && isInitials(raw.get(begin - 1), shouted)) {
				begin--;
			}
			add(readings, plain(raw.subList(0, begin), false), plain(raw.subList(begin, size), true));
			return;
		}
		if (!shouted && letters(raw.get(0)) > 2 && raw.get(0).equals(raw.get(0).toUpperCase())
				&& !raw.get(0).contains(".")) {
			// DUPONT Jean, WANG Xiaoming
			add(readings, plain(raw.subList(0, 1), false), plain(raw.subList(1, size), true));
			return;
		}
		List<String> plain = plain(raw, true);
		if (plain.size() < 2) {
			add(readings, plain, List.of());
			return;
		}
		int end = plain.size();
		if (end == 3 && PATRONYMIC.matcher(plain.get(2)).matches()) {
			add(readings, plain.subList(0, 1), plain.subList(1, end));
			return;
		}
		List<String> lastWord = plain(List.of(last), false);
		int family = Math.max(1, end - Math.max(1, lastWord.size()));
		while (family > 1 && PARTICLES.contains(plain.get(family - 1))) {
			family--;
		}
		add(readings, plain.subList(family, end), plain.subList(0, family));
		if (end <= 4 && FAMILY_FIRST.contains(plain.get(0))) {
			add(readings, plain.subList(0, 1), plain.subList(1, end));
		}
		if (family >= 2 && plain.get(family - 1).length() > 1) {
			// Two family names, as in Spain and Portugal, or a maiden name kept.
			add(readings, plain.subList(family - 1, end), plain.subList(0, family - 1));
		}
	}

	private static boolean isInitials(String word, boolean shouted) {
		return DOTTED.matcher(word).matches()
				|| (letters(word) <= (shouted ? 1 : 3) && INITIALS.matcher(word).matches());
	}

	private static int letters(String word) {
		return (int) word.codePoints().filter(Character::isLetter).count();
	}

	private static List<String> dropTitles(List<String> raw) {
		List<String> left = raw;
		while (left.size() > 1 && TITLES.contains(Names.normalise(left.get(0)))) {
			left = left.subList(1, left.size());
		}
		return left;
	}

	/** The words without those of the family name. */
	private static String without(String name, String family) {
		List<String> left = new ArrayList<>(plain(raw(family), false));
		return raw(name).stream().filter((word) -> {
			List<String> plain = plain(List.of(word), false);
			return plain.isEmpty() || !left.containsAll(plain) || plain.stream().map(left::remove).toList().isEmpty();
		}).collect(Collectors.joining(" "));
	}

	private static List<String> raw(String text) {
		return Arrays.stream(SPACES.split(text.strip()))
			.filter((word) -> word.codePoints().anyMatch(Character::isLetterOrDigit))
			.limit(MOST_WORDS)
			.toList();
	}

	/**
	 * Plain words.
	 * @param initials whether capitals that stand together are an initial each
	 */
	private static List<String> plain(List<String> raw, boolean initials) {
		boolean shouted = raw.size() > 1 && raw.stream().allMatch((word) -> word.equals(word.toUpperCase()))
				&& raw.stream().anyMatch((word) -> letters(word) > 4);
		List<String> plain = new ArrayList<>();
		for (String word : raw) {
			String bare = (word.startsWith("ال") && letters(word) > 3) ? word.substring(2) : word;
			String spelled = Transliteration.plain(bare);
			if (spelled.isEmpty()) {
				continue;
			}
			if (initials && (DOTTED.matcher(word).matches()
					|| (!shouted && letters(word) <= 3 && INITIALS.matcher(word).matches()))) {
				spelled.replace(" ", "").codePoints().mapToObj(Character::toString).forEach(plain::add);
			}
			else {
				plain.addAll(List.of(spelled.split(" ")));
			}
		}
		return plain;
	}

	private static void add(List<Reading> readings, List<String> family, List<String> given) {
		List<String> all = family.stream().filter((word) -> !word.isEmpty()).toList();
		List<String> core = all.stream().filter((word) -> !PARTICLES.contains(word)).toList();
		List<String> shown = core.isEmpty() ? all : core;
		List<String> first = new ArrayList<>(given);
		first.removeIf(String::isEmpty);
		while (first.size() > 1 && PARTICLES.contains(first.get(first.size() - 1))) {
			first.remove(first.size() - 1);
		}
		first.removeIf((word) -> first.size() > 1 && (word.equals("bin") || word.equals("ibn") || word.equals("bint")));
		if (!shown.isEmpty()) {
			readings.add(new Reading(shown, first));
		}
	}

	/**
	 * One way to read a name.
	 *
	 * @param family the words of the family name without particles, at least one
	 * @param given the given names and initials; none where only one name is known
	 * @param familyName the family name in one piece: Al-Sayed, Al Sayed and Alsayed are
	 * one
	 * @param givenName the given names in one piece
	 * @param sound of the family name, see {@link Spelling#sound}
	 */
	record Reading(List<String> family, List<String> given, String familyName, String givenName, String sound) {

		Reading(List<String> family, List<String> given) {
			this(List.copyOf(family), List.copyOf(given), String.join("", family), String.join("", given),
					Spelling.sound(withoutParticle(String.join("", family))));
		}

		/** The first given name or initial, or empty. */
		String firstGiven() {
			return this.given.isEmpty() ? "" : this.given.get(0);
		}

	}

	/** The text before and behind a comma, without degrees and generation. */
	private static final class Parts {

		private String before;

		private @Nullable String behind;

		private String generation = "";

		Parts(String name) {
			List<String> pieces = new ArrayList<>(Arrays.asList(name.replaceAll("\\([^)]*\\)", " ").split("[,،、，]")));
			pieces.removeIf(String::isBlank);
			Set<String> kept = new LinkedHashSet<>();
			for (int i = 0; i < pieces.size(); i++) {
				String piece = pieces.get(i).strip();
				String plain = Names.normalise(piece);
				if (i > 0 && GENERATIONS.contains(plain)) {
					this.generation = generation(plain);
				}
				// "Smith, MA" may be initials, "John Smith, MA" is a degree.
				else if (i == 0 || !isDegrees(plain) || (i == 1 && raw(pieces.get(0)).size() == 1
						&& !SURE_DEGREES.contains(plain) && pieces.size() == 2)) {
					kept.add(piece);
				}
			}
			List<String> texts = new ArrayList<>(kept);
			this.before = texts.isEmpty() ? "" : takeGeneration(texts.get(0));
			this.behind = (texts.size() > 1) ? takeGeneration(String.join(" ", texts.subList(1, texts.size()))) : null;
		}

		private static boolean isDegrees(String plain) {
			return Arrays.stream(plain.split(" ")).allMatch(DEGREES::contains);
		}

		private String takeGeneration(String text) {
			List<String> raw = raw(text);
			if (raw.size() < 2) {
				return text;
			}
			String last = Names.normalise(raw.get(raw.size() - 1));
			// "Ebert JR" has two initials.
			boolean behindAll = raw.size() > 2 || raw.get(1).matches("[JS]r\\.?");
			if (!behindAll || !GENERATIONS.contains(last)) {
				return text;
			}
			this.generation = generation(last);
			return String.join(" ", raw.subList(0, raw.size() - 1));
		}

		private static String generation(String word) {
			return switch (word) {
				case "jr", "junior", "filho" -> "jr";
				case "sr", "senior" -> "sr";
				case "ii" -> "2";
				case "iii" -> "3";
				default -> "4";
			};
		}

		String rest() {
			return (this.behind == null) ? this.before : this.behind + " " + this.before;
		}

	}

}
