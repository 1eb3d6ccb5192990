package org.vouchgraph.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.PlanMeetings;
import org.vouchgraph.usecase.PlanMeetings.Going;
import org.vouchgraph.usecase.PlanMeetings.MeetingLine;
import org.vouchgraph.usecase.PlanMeetings.NearPerson;
import org.vouchgraph.usecase.PlanMeetings.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "meetings",
		description = "Which meetings of the coming year to go to, with what to do before and after.",
		footer = { "", "Examples:", "  vouchgraph plan meetings --most 2 --money 3000 --home TR --enter US",
				"  vouchgraph plan meetings --cost \"Northlight Annual Meeting 2027=1900\"",
				"  vouchgraph plan meetings --virtual-only" })
final class PlanMeetingsCommand extends StoreCommand {

	@Option(names = "--from", paramLabel = "DAY", description = "The first day; today. Twelve months from it count.")
	@Nullable LocalDate from;

	@Option(names = "--most", paramLabel = "N", description = "Meetings at most; those of the field for a year.")
	@Nullable Integer most;

	@Option(names = "--money", paramLabel = "N", description = "Money that there is in all; no limit.")
	@Nullable Long money;

	@Option(names = "--home", paramLabel = "COUNTRY", description = "Two letters of the country in which you live.")
	@Nullable String home;

	@Option(names = "--countries", split = ",", paramLabel = "COUNTRY",
			description = "Countries to which you can travel; any.")
	List<String> countries = List.of();

	@Option(names = "--enter", split = ",", paramLabel = "COUNTRY",
			description = "Countries that you can enter without waiting for a visa, beside your own.")
	List<String> enter = List.of();

	@Option(names = "--visa-days", paramLabel = "N", description = "Days that a visa takes.")
	@Nullable Integer visaDays;

	@Option(names = "--virtual-only", description = "Only meetings online.")
	boolean virtualOnly;

	@Option(names = "--cost", paramLabel = "MEETING=AMOUNT",
			description = "What a meeting costs, the journey included.")
	Map<String, Long> costs = new HashMap<>();

	PlanMeetingsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		Map<Long, Long> byKey = new HashMap<>();
		this.costs.forEach((meeting, cost) -> {
			Kind.Ref ref = thing(meeting, EnumSet.of(Kind.MEETING));
			if (byKey.put(ref.key(), cost) != null) {
				throw new InvalidRequest("--cost names " + meeting + " twice");
			}
		});
		PlanMeetings.Answer answer = useCases().planMeetings()
			.plan(chosenWorkspace(), new PlanMeetings.Limits(this.from, this.most, this.money, this.home,
					this.countries, this.enter, this.visaDays, this.virtualOnly, byKey));
		if (this.json) {
			this.terminal.json(answer);
		}
		else {
			fictional(answer.workspace());
			this.terminal.line(answer.sentence());
			answer.chosen().forEach((going) -> tell(going, answer.limits().currency()));
			if (!answer.guarantee().isEmpty()) {
				this.terminal.line("");
				this.terminal.line(answer.guarantee());
			}
			if (!answer.others().isEmpty()) {
				this.terminal.line("");
				this.terminal.line("Not chosen:");
				answer.others()
					.forEach((other) -> this.terminal
						.line("  " + head(other.line(), answer.limits().currency()) + ": " + other.why()));
			}
			if (!answer.past().isEmpty()) {
				this.terminal.line("");
				this.terminal.line("What came of those before:");
				answer.past().forEach((past) -> this.terminal.line("  " + past.sentence()));
			}
		}
		return answer.chosen().isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

	private static String head(MeetingLine line, String currency) {
		String where = line.virtual() ? "online" : (line.place() == null) ? "place unknown"
				: line.place() + ((line.country() == null) ? "" : ", " + line.country());
		return line.meeting().name() + ", " + line.days() + ", " + where + ", "
				+ String.format(Locale.ENGLISH, "%s %,d", currency, line.cost())
				+ (line.costSaid() ? "" : " (assumed)");
	}

	private void tell(Going going, String currency) {
		this.terminal.line("");
		this.terminal.line(head(going.line(), currency) + "  meeting:" + going.line().meeting().key());
		this.terminal.line("  " + going.why());
		for (NearPerson near : going.near()) {
			this.terminal.line("");
			this.terminal.line("  " + (near.target() ? "* " : "  ") + described(near.person()) + " person:"
					+ near.person().key() + "  " + near.chanceWords());
			this.terminal.line("      " + near.how());
			if (near.paper() != null) {
				this.terminal.line("      To speak about: “" + near.paper().title() + "”"
						+ ((near.paper().year() == null) ? "" : " (" + near.paper().year() + ")"));
			}
			this.terminal.line("      Say (" + near.say().words() + " words, about " + near.say().seconds()
					+ " seconds): " + near.say().text());
		}
		tasks("Before", going.before());
		tasks("After", going.after());
	}

	private void tasks(String heading, List<Task> tasks) {
		this.terminal.line("");
		this.terminal.line("  " + heading);
		tasks.forEach((task) -> this.terminal.line("    " + ((task.from() == null) ? "by " : task.from() + " to ")
				+ task.by() + (task.late() ? " (past: do it now)" : "") + "  " + task.words()));
	}

}
