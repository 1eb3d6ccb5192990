package org.vouchgraph.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Names;

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
		List<String> parts = new ArrayList<>(Arrays.asList(name.split(",")));
		while (parts.size() > 1 && isSuffix(parts.get(parts.size() - 1))) {
			parts.remove(parts.size() - 1);
		}
		if (parts.size() != 2) {
			return new WrittenName(name, null, null);
		}
		String family = parts.get(0).strip();
		// "Roe, Ann (Surgery)", as directories of hospitals have it.
		String given = parts.get(1).replaceFirst("[(\\[].*", "").strip();
		if (Names.normalise(family).isEmpty() || Names.normalise(given).isEmpty()) {
			return new WrittenName(name, null, null);
		}
		return new WrittenName(given + " " + family, given, family);
	}

	private static boolean isSuffix(String part) {
		String plain = part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
		return plain.isEmpty() || SUFFIXES.contains(plain);
	}

}
