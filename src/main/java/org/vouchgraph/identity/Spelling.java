package org.vouchgraph.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Spellings of one name that are taken for each other: what transliterations make of the
 * same sounds, short forms of given names, and the letters that Arabic and Hebrew write.
 * The tables are small on purpose: what they lack is asked, not lost.
 */
final class Spelling {

	private static final String[][] SOUNDS = { { "tsch", "c" }, { "tch", "c" }, { "sch", "s" }, { "sh", "s" },
			{ "ch", "c" }, { "ph", "f" }, { "ck", "k" }, { "th", "t" }, { "dh", "d" }, { "kh", "h" }, { "gh", "g" },
			{ "zh", "s" }, { "ou", "u" }, { "oo", "u" }, { "ee", "i" }, { "ie", "i" }, { "ei", "i" }, { "ue", "u" },
			{ "oe", "o" }, { "ae", "a" }, { "ij", "i" }, { "iy", "i" }, { "q", "k" }, { "x", "ks" }, { "w", "v" },
			{ "y", "i" }, { "j", "i" }, { "z", "s" } };

	/** Korean family names: as they are transliterated, and as people spell them. */
	private static final Map<String, String> KOREAN = pairs("gim kim|i lee|yi lee|ri lee|rhee lee|rhie lee|li lee"
			+ "|bag park|bak park|pak park|choe choi|jeong chung|jung chung|gang kang|jo cho|yun yoon|jang chang|im lim"
			+ "|rim lim|o oh|seo suh|sin shin|gwon kwon|an ahn|yu yoo|ryu yoo|jeon jun|go ko|mun moon|baeg baek|heo huh"
			+ "|hur huh|sim shim|no noh|roh noh|gwak kwak|seong sung|u woo|gu koo");

	private static final Map<String, Set<Integer>> SHORT_FORMS = groups("robert rob bob bobby robbie"
			+ "|william will bill billy willy|richard rick dick rich ricky|james jim jimmy jamie|john jack johnny jon"
			+ "|jonathan jon|joseph joe joey jose|thomas tom tommy|michael mike mick micky|daniel dan danny"
			+ "|david dave davey|stephen steven steve|edward ed eddie ted ned|andrew andy drew|anthony tony"
			+ "|christopher chris kit|christine christina chris tina|charles charlie chuck|matthew matt"
			+ "|nicholas nick nicolas|alexander alex alec sasha sascha|alexandra alex sandra sasha|samuel sam|samantha sam"
			+ "|benjamin ben|gregory greg|kenneth ken|ronald ron|donald don|timothy tim|peter pete|patrick pat paddy"
			+ "|patricia pat patty tricia|lawrence larry|frederick fred freddy|francis frank|henry harry hank"
			+ "|geoffrey jeffrey jeff geoff|philip phil|raymond ray|walter walt|gerald gerry jerry|leonard len leo"
			+ "|elizabeth liz beth betty lisa eliza|katherine catherine kate kathy cathy katie kathryn|margaret maggie meg peggy"
			+ "|jennifer jen jenny|susan sue susie|deborah debra deb debbie|barbara barb|rebecca becky|victoria vicky"
			+ "|pamela pam|judith judy|theresa teresa terry|abigail abby|jacqueline jackie|cynthia cindy"
			+ "|johannes hans johann jan|friedrich fritz|francisco paco|giuseppe beppe|dmitry dmitri dima dimitri"
			+ "|vladimir volodymyr|mikhail misha|nataliya natalia natasha|yekaterina ekaterina katya"
			+ "|mohammed muhammad mohamed mohammad muhammed mohamad mohd|ahmed ahmad|mahmoud mahmud|hussein hussain husain"
			+ "|hassan hasan|youssef yusuf yousef yousuf|abdullah abdallah|ibrahim ebrahim|omar umar|osman othman usman");

	private Spelling() {
	}

	private static Map<String, String> pairs(String table) {
		Map<String, String> pairs = new HashMap<>();
		for (String pair : table.split("\\|")) {
			String[] both = pair.split(" ");
			pairs.put(both[0], both[1]);
		}
		return Map.copyOf(pairs);
	}

	private static Map<String, Set<Integer>> groups(String table) {
		Map<String, Set<Integer>> groups = new HashMap<>();
		String[] rows = table.split("\\|");
		for (int row = 0; row < rows.length; row++) {
			for (String name : rows[row].split(" ")) {
				groups.computeIfAbsent(name, (any) -> new HashSet<>()).add(row);
			}
		}
		return groups;
	}

	/** Equal for spellings that transliteration and habit make of one sound. */
	static String sound(String word) {
		String sound = KOREAN.getOrDefault(word, word).replace(" ", "");
		for (String[] rule : SOUNDS) {
			sound = sound.replace(rule[0], rule[1]);
		}
		StringBuilder single = new StringBuilder(sound.length());
		for (int i = 0; i < sound.length(); i++) {
			if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
				single.append(sound.charAt(i));
			}
		}
		return single.toString();
	}

	/** What Arabic and Hebrew write of a word: no vowels, no doubled letters. */
	static String consonants(String word) {
		return sound(word).replaceAll("[aeiouv]", "").replaceAll("(.)\\1", "$1");
	}

	/** Whether one may be the short form of the other, or both of a third. */
	static boolean shortForms(String one, String two) {
		Set<Integer> groups = SHORT_FORMS.getOrDefault(one, Set.of());
		return SHORT_FORMS.getOrDefault(two, Set.of()).stream().anyMatch(groups::contains);
	}

	/** Initials under which somebody with this given name may be found as well. */
	static Set<Character> initials(String given) {
		Set<Character> initials = new HashSet<>();
		initials.add(given.charAt(0));
		Set<Integer> groups = SHORT_FORMS.getOrDefault(given, Set.of());
		if (!groups.isEmpty()) {
			SHORT_FORMS.forEach((name, in) -> {
				if (in.stream().anyMatch(groups::contains)) {
					initials.add(name.charAt(0));
				}
			});
		}
		return initials;
	}

	/** Whether one letter was added, dropped, changed, or two were swapped. */
	static boolean oneSlip(String one, String two) {
		if (one.length() > two.length()) {
			return oneSlip(two, one);
		}
		if (two.length() - one.length() > 1 || one.equals(two)) {
			return false;
		}
		int i = 0;
		while (i < one.length() && one.charAt(i) == two.charAt(i)) {
			i++;
		}
		if (one.length() < two.length()) {
			return one.substring(i).equals(two.substring(i + 1));
		}
		if (one.substring(i + 1).equals(two.substring(i + 1))) {
			return true;
		}
		return i + 1 < one.length() && one.charAt(i) == two.charAt(i + 1) && one.charAt(i + 1) == two.charAt(i)
				&& one.substring(i + 2).equals(two.substring(i + 2));
	}

}
