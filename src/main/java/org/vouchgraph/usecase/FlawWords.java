package org.vouchgraph.usecase;

import org.vouchgraph.drafting.Flaw;
import org.vouchgraph.usecase.DraftMail.FlawLine;

/** What is weak in a mail, why it matters, and how to mend it. */
final class FlawWords {

	private FlawWords() {
	}

	static FlawLine line(Flaw flaw) {
		if (flaw instanceof Flaw.Blanks blanks) {
			return new FlawLine("blanks", "Still to write: " + Words.listed(blanks.blanks(), 3) + ".",
					"Write your own words in the place of the brackets, or delete the sentence.");
		}
		if (flaw instanceof Flaw.NoSubject) {
			return new FlawLine("no-subject", "There is no subject.", "Say in a few words what it is about.");
		}
		if (flaw instanceof Flaw.LongSubject subject) {
			return new FlawLine("long-subject",
					"The subject has " + subject.words() + " words; " + subject.most() + " is enough.",
					"It is read on a telephone: keep what it is about, and drop the rest.");
		}
		if (flaw instanceof Flaw.LongBody body) {
			return new FlawLine("long-body",
					"The mail has " + body.words() + " words; this kind should have up to " + body.most() + ".",
					"Who you are, why this person, one request, thanks: cut what is none of these.");
		}
		if (flaw instanceof Flaw.NoName name) {
			return new FlawLine("no-name", "The name of " + name.name() + " is not in it.",
					"Begin with it, spelled as they spell it.");
		}
		if (flaw instanceof Flaw.NothingSpecific) {
			return new FlawLine("nothing-specific", "It could go to anybody.",
					"Name one thing that only this reader has: a paper of theirs, where you met, what they did.");
		}
		if (flaw instanceof Flaw.NoRequest) {
			return new FlawLine("no-request", "It does not say what you ask for.",
					"End with one question that can be answered in a line.");
		}
		if (flaw instanceof Flaw.SeveralRequests requests) {
			return new FlawLine("several-requests", "It asks " + requests.sentences().size() + " things.",
					"Keep the one that matters; the others can wait for the answer.");
		}
		if (flaw instanceof Flaw.FirstContactAsk ask) {
			return new FlawLine("first-contact-ask",
					ask.words().isEmpty() ? "You ask a favour of somebody with whom no contact is logged."
							: "You ask for “" + ask.words() + "”, and no contact with this person is logged.",
					"First a relationship, then a request: begin with a question on their work, or log what there was.");
		}
		if (flaw instanceof Flaw.NoThanks) {
			return new FlawLine("no-thanks", "It does not say thanks.", "One word is enough.");
		}
		if (flaw instanceof Flaw.Attachment attachment) {
			return new FlawLine("attachment", "It speaks of an attachment (“" + attachment.words() + "”).",
					"Send none unasked: mail with attachments is filtered or left. Offer it instead.");
		}
		if (flaw instanceof Flaw.Weak weak) {
			return new FlawLine(weak.phrase().code(), "“" + weak.words().replace("#", "…") + "” puts readers off.",
					weak.phrase().reason());
		}
		if (flaw instanceof Flaw.Alike alike) {
			return new FlawLine("alike",
					Words.percent(alike.share()) + " of it is the same as your mail to " + alike.other().name()
							+ (alike.other().sameDepartment() ? ", who works at the same place." : "."),
					"People who know each other compare. Say what is true of this reader alone.");
		}
		if (flaw instanceof Flaw.TooSoon soon) {
			return new FlawLine("too-soon",
					"You wrote to this person "
							+ ((soon.days() == 0) ? "today" : Words.count(soon.days(), "day", "days") + " ago") + ".",
					"Wait until " + Words.date(soon.last().plusDays(soon.least()))
							+ ", unless they have answered: nobody wants to hear from you every week.");
		}
		throw new IllegalArgumentException("there are no words for " + flaw);
	}

}
