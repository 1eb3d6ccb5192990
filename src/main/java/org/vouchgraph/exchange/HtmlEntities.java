package org.vouchgraph.exchange;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The named characters of HTML 4 that stand in names and titles. XML knows five names
 * only, but files that went through other tools have these undeclared.
 */
public final class HtmlEntities {

	/** Latin-1 in the order of its code points, from U+00A0. */
	private static final String LATIN = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
			+ "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest "
			+ "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
			+ "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
			+ "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml "
			+ "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

	/** Others as name=character. */
	private static final String OTHERS = "OElig=Œ oelig=œ Scaron=Š scaron=š Yuml=Ÿ fnof=ƒ ndash=– mdash=— lsquo=‘ rsquo=’ "
			+ "sbquo=‚ ldquo=“ rdquo=” bdquo=„ dagger=† Dagger=‡ bull=• hellip=… permil=‰ prime=′ Prime=″ lsaquo=‹ "
			+ "rsaquo=› euro=€ trade=™ larr=← uarr=↑ rarr=→ darr=↓ harr=↔ minus=− le=≤ ge=≥ ne=≠ asymp=≈ infin=∞ "
			+ "alpha=α beta=β gamma=γ delta=δ epsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ "
			+ "omicron=ο pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=φ chi=χ psi=ψ omega=ω Alpha=Α Beta=Β Gamma=Γ "
			+ "Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Phi=Φ Psi=Ψ Omega=Ω amp=& lt=< gt=> quot=\" apos='";

	private static final Map<String, String> CHARACTERS = characters();

	private HtmlEntities() {
	}

	/** The character of a name, or null if it is not known. */
	public static @Nullable String find(String name) {
		return CHARACTERS.get(name);
	}

	private static Map<String, String> characters() {
		Map<String, String> characters = Stream.of(OTHERS.split(" "))
			.collect(Collectors.toMap((pair) -> pair.substring(0, pair.indexOf('=')),
					(pair) -> pair.substring(pair.indexOf('=') + 1)));
		String[] latin = LATIN.split(" ");
		for (int i = 0; i < latin.length; i++) {
			characters.put(latin[i], Character.toString(0xA0 + i));
		}
		return Map.copyOf(characters);
	}

}
