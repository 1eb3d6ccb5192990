package org.vouchgraph.exchange;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A person's name as address books and mail programs write it, given name first: "Roe,
 * Ann" is Ann Roe, and "Ann Roe, MD" stays as it is.
 *
 * @param given the given names, where the writing tells them apart
 * @param family the family name, where the writing tells it apart
 */
public record WrittenName(String name, @Nullable String given, @Nullable String family) {

	/** What stands behind a comma without being a given name. */
	private static final Set<String> SUFFIXES = Set.of("md", "phd", "jr", "sr", "ii", "iii", "iv", "do", "dds", "dmd",
			"mbbs", "mbchb", "bmbs", "msc", "bsc", "ma", "ba", "mba", "mph", "ms", "mhs", "med", "facs", "facc", "frcs",
			"frcsc", "face", "fccp", "rn", "np", "pa", "pac", "pharmd", "dr", "prof", "esq", "inc", "llc", "ltd",
			"gmbh", "msn", "drmed", "facss", "mrcs", "scd", "edd", "jd", "dsc", "cfa", "cpa");

	/** Reads a name; empty if there is none. */
	public static WrittenName read(@Nullable String text) {
		String name = PlainText.name(text);
		if (name.length() > 1 && "'\"".indexOf(name.charAt(0)) >= 0 && name.endsWith(name.substring(0, 1))) {
			// Mail programs quote names, and quote them again.
			name = name.substring(1, name.length() - 1).strip();
		}
		int comma = name.indexOf(',');
		if (comma < 1 || name.indexOf(',', comma + 1) >= 0) {
			return new WrittenName(name, null, null);
		}
		String family = name.substring(0, comma).strip();
		String given = name.substring(comma + 1).strip();
		String plain = given.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
		if (family.isEmpty() || plain.isEmpty() || SUFFIXES.contains(plain) || given.indexOf('(') >= 0) {
			return new WrittenName(name, null, null);
		}
		return new WrittenName(given + " " + family, given, family);
	}

}
