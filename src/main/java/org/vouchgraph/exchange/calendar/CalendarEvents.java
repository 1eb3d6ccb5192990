package org.vouchgraph.exchange.calendar;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Components;
import org.vouchgraph.exchange.Components.Component;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;
import org.vouchgraph.network.Statement;

/**
 * Reads calendars (iCalendar, RFC 5545, and vCalendar 1.0): who took part in what is
 * past.
 * <p>
 * <b>Whose calendar it is</b>, and so who of the guests is the applicant: the e-mail
 * address after which the calendar is named ({@code X-WR-CALNAME}, {@code X-WR-RELCALID},
 * {@code X-OWNER}; Google's main calendar is), or else the address that takes part in
 * more than half of the events with two people or more, if no other does as often. Where
 * neither tells, everybody counts as somebody else, with a word.
 * <p>
 * A file is read twice, or three times if events are part of others: meetings must be
 * said before their sessions, and nothing of a file is held.
 */
public final class CalendarEvents implements Importer {

	private static final Set<String> AROUND = Set.of("VERSION", "METHOD", "X-WR-CALNAME", "X-WR-RELCALID",
			"X-WR-TIMEZONE", "X-OWNER");

	private final Clock clock;

	private final Ceilings ceilings;

	private final Set<String> wanted = new HashSet<>(EventReader.WANTED);

	/**
	 * Makes the importer.
	 * @param clock tells what is past, and the zone of calendars that name none
	 */
	public CalendarEvents(Clock clock, Ceilings ceilings) {
		this.clock = clock;
		this.ceilings = ceilings;
		this.wanted.addAll(AROUND);
	}

	@Override
	public String format() {
		return "calendar";
	}

	@Override
	public String title() {
		return "Calendar (iCalendar, .ics)";
	}

	@Override
	public String where() {
		return "Google Calendar: Settings, Import & export, Export gives a ZIP of .ics files, which is read as it is. "
				+ "Outlook: File, Save Calendar. Apple Calendar: File, Export, Export.";
	}

	@Override
	public boolean isPrivate() {
		return true;
	}

	@Override
	public boolean recognises(Sample sample) {
		return sample.head().stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		Survey survey = new Survey();
		Frame frame = pass(input, new Silent(), survey::add);
		if (!frame.isCalendar()) {
			throw doubts.refused("file", "There is no calendar (BEGIN:VCALENDAR) in this file.", null,
					"Export the calendar again as iCalendar (.ics).");
		}
		String owner = frame.owner().isEmpty() ? survey.owner() : frame.owner();
		if (owner.isEmpty() && survey.hasCompany()) {
			doubts.doubtful("file",
					"It cannot be told whose calendar this is, so everybody in it counts as somebody else.", null,
					"Below BEGIN:VCALENDAR put a line X-WR-CALNAME: with your e-mail address, and import it again.");
		}
		EventSpeech speech = new EventSpeech(sink, owner, survey, LocalDate.now(this.clock));
		if (survey.hasParents()) {
			pass(input, new Silent(), speech::sayParent);
		}
		if (pass(input, sink, speech::say).isOpen()) {
			doubts.doubtful("file", "The file ends before the calendar does; it may be cut short.", null,
					"Export the calendar again.");
		}
		if (speech.isExhausted()) {
			doubts.doubtful("file", "So many events recur so often that days were left out.", null,
					"Export a shorter time of the calendar.");
		}
	}

	/** Reads all events once; problems go to the sink. */
	private Frame pass(Input input, StatementSink sink, Consumer<Event> events) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		Frame frame = new Frame(this.clock.getZone());
		EventReader reader = new EventReader(frame, doubts);
		try (Components components = new Components(new Text(input, this.ceilings, sink::problem), "VEVENT",
				this.wanted::contains, frame::line)) {
			for (Component component = components.next(); component != null; component = components.next()) {
				sink.recordRead();
				Event event = component.check(doubts) ? reader.read(component) : null;
				if (event != null) {
					events.accept(event);
				}
			}
		}
		return frame;
	}

	/** For looks at a file whose problems the last look tells. */
	private static final class Silent implements StatementSink {

		@Override
		public void recordRead() {
		}

		@Override
		public void say(Statement statement) {
		}

		@Override
		public void problem(Problem problem) {
		}

	}

}
