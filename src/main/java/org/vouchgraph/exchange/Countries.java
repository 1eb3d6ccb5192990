package org.vouchgraph.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Names;

/** Countries as people write them, as ISO 3166 two-letter codes. */
public final class Countries {

	private static final Map<String, String> CODES = codes();

	private Countries() {
	}

	/** The code of a code or an English name, or empty if it is none. */
	public static Optional<String> code(@Nullable String text) {
		return (text == null || text.length() > 100) ? Optional.empty()
				: Optional.ofNullable(CODES.get(Names.normalise(text)));
	}

	private static Map<String, String> codes() {
		Map<String, String> codes = new HashMap<>();
		for (String code : Locale.getISOCountries()) {
			Locale country = new Locale("", code);
			codes.put(Names.normalise(country.getDisplayCountry(Locale.ENGLISH)), code);
			codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
		}
		for (String code : Locale.getISOCountries()) {
			codes.put(code.toLowerCase(Locale.ROOT), code);
		}
		codes.putAll(Map.of("uk", "GB", "england", "GB", "scotland", "GB", "wales", "GB"));
		codes.putAll(Map.of("united states of america", "US", "turkey", "TR", "turkiye", "TR", "czech republic", "CZ"));
		return Map.copyOf(codes);
	}

}
