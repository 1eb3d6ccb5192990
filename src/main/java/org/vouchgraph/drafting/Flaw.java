package org.vouchgraph.drafting;

import java.time.LocalDate;
import java.util.List;

import org.vouchgraph.network.Stationery;

/** What is weak in a mail. */
public sealed interface Flaw {

	/** There is no subject. */
	record NoSubject() implements Flaw {
	}

	/** The subject is longer than it should be. */
	record LongSubject(int words, int most) implements Flaw {
	}

	/** The body is longer than it should be. */
	record LongBody(int words, int most) implements Flaw {
	}

	/** Something is still to be written in the place of what stands in brackets. */
	record Blanks(List<String> blanks) implements Flaw {
		public Blanks {
			blanks = List.copyOf(blanks);
		}
	}

	/** The reader's name is not in it. */
	record NoName(String name) implements Flaw {
	}

	/** It could go to anybody: nothing in it is about the reader. */
	record NothingSpecific() implements Flaw {
	}

	/** It should ask for something, and does not. */
	record NoRequest() implements Flaw {
	}

	/** It asks for more than one thing. */
	record SeveralRequests(List<String> sentences) implements Flaw {
		public SeveralRequests {
			sentences = List.copyOf(sentences);
		}
	}

	/** It asks somebody for something with whom there was no contact. */
	record FirstContactAsk(String words) implements Flaw {
	}

	/** It thanks for nothing. */
	record NoThanks() implements Flaw {
	}

	/** It speaks of an attachment. */
	record Attachment(String words) implements Flaw {
	}

	/** It has words that weaken it. */
	record Weak(Stationery.Phrase phrase, String words) implements Flaw {
	}

	/**
	 * It is nearly the same as another.
	 *
	 * @param share of what both say that both say alike, in (0, 1]
	 */
	record Alike(Other other, double share) implements Flaw {
	}

	/** It follows too soon upon another to the same person. */
	record TooSoon(LocalDate last, int days, int least) implements Flaw {
	}

	/**
	 * Another mail.
	 *
	 * @param to the key of who reads it
	 * @param name of who reads it
	 * @param sameDepartment whether the two readers work together
	 */
	record Other(long to, String name, LocalDate on, boolean sameDepartment, String body) {
	}

}
