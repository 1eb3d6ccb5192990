package org.vouchgraph.network;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A name that means one thing only: an ORCID, a DOI, an e-mail address. Two records that
 * share one are records of the same person, paper or organization. Values are normalised,
 * so that equal identifiers are equal strings.
 *
 * @param scheme the register that the value belongs to
 * @param value the normalised value, never blank
 */
public record Identifier(Scheme scheme, String value) {

	private static final Pattern ORCID = Pattern.compile("(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dXx])\\s*/?$");

	private static final Pattern OPENALEX = Pattern.compile("([AWISPC]\\d{1,15})$", Pattern.CASE_INSENSITIVE);

	private static final Pattern DOI = Pattern.compile("(10\\.\\d{4,9}/\\S+)$");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;]+@[^\\s@<>\"(),:;]+\\.[^\\s@<>\"(),:;.]{2,}");

	private static final Pattern LINKEDIN = Pattern.compile("linkedin\\.com/in/([^/?#\\s]+)");

	private static final Pattern ROR = Pattern.compile("(0[a-z0-9]{6}\\d{2})/?$");

	private static final Pattern DIGITS = Pattern.compile("(\\d{1,18})/?$");

	/** Where an identifier comes from. */
	public enum Scheme {

		ORCID, OPENALEX, PMID, DOI, EMAIL, LINKEDIN, ROR, NPI, ACGME,

		/**
		 * A name used as a handle in the user's own sheets: one name there is one thing.
		 */
		SHEET,

		/** The full name of an organization, which (unlike a person's) decides. */
		NAME,

		/** The applicant of a workspace. */
		APPLICANT

	}

	public Identifier {
		if (value.isBlank()) {
			throw new IllegalArgumentException("an identifier of scheme " + scheme + " must not be blank");
		}
	}

	/**
	 * Reads an identifier as people write it: bare, as a URL, with or without its prefix.
	 * @return the normalised identifier, or empty if the text is not one of this scheme
	 * (an ORCID with a wrong check digit is none)
	 */
	public static Optional<Identifier> parse(Scheme scheme, @Nullable String text) {
		if (text == null || text.isBlank() || text.length() > 2048) {
			return Optional.empty();
		}
		String trimmed = text.strip();
		String lower = trimmed.toLowerCase(Locale.ROOT);
		String value = switch (scheme) {
			case ORCID -> orcid(trimmed);
			case OPENALEX -> first(OPENALEX, trimmed, true);
			case DOI -> first(DOI, lower, false);
			case EMAIL -> EMAIL.matcher(lower).matches() ? lower : null;
			case LINKEDIN -> first(LINKEDIN, lower, false);
			case ROR -> first(ROR, lower, false);
			case PMID, NPI, ACGME -> number(trimmed);
			case SHEET, NAME -> Names.normalise(trimmed);
			case APPLICANT -> trimmed;
		};
		return (value == null || value.isBlank()) ? Optional.empty() : Optional.of(new Identifier(scheme, value));
	}

	/** The form that is stored and shown, such as {@code orcid:0000-0002-1825-0097}. */
	public String key() {
		return this.scheme.name().toLowerCase(Locale.ROOT) + ":" + this.value;
	}

	/** Reads {@link #key()} back. */
	public static Identifier ofKey(String key) {
		int colon = key.indexOf(':');
		if (colon < 1) {
			throw new IllegalArgumentException("\"" + key + "\" is no identifier key (expected scheme:value)");
		}
		return new Identifier(Scheme.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)),
				key.substring(colon + 1));
	}

	private static @Nullable String orcid(String text) {
		Matcher matcher = ORCID.matcher(text);
		if (!matcher.find()) {
			return null;
		}
		String digits = (matcher.group(1) + matcher.group(2) + matcher.group(3) + matcher.group(4))
			.toUpperCase(Locale.ROOT);
		// ISO 7064 MOD 11-2, as ORCID publishes it.
		int total = 0;
		for (int i = 0; i < 15; i++) {
			total = (total + Character.digit(digits.charAt(i), 10)) * 2;
		}
		int check = (12 - total % 11) % 11;
		char expected = (check == 10) ? 'X' : (char) ('0' + check);
		if (digits.charAt(15) != expected) {
			return null;
		}
		return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8, 12) + "-"
				+ digits.substring(12);
	}

	private static @Nullable String number(String text) {
		String digits = first(DIGITS, text, false);
		if (digits == null) {
			return null;
		}
		String stripped = digits.replaceFirst("^0+", "");
		return stripped.isEmpty() ? null : stripped;
	}

	private static @Nullable String first(Pattern pattern, String text, boolean upper) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			return null;
		}
		return upper ? matcher.group(1).toUpperCase(Locale.ROOT) : matcher.group(1);
	}

}
