package org.vouchgraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.TellStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "story",
		description = "What you tell of yourself in mails, once for all, and whether you are ready to write.",
		footer = { "", "Examples:", "  vouchgraph story",
				"  vouchgraph story --set who=\"I am a resident in Ankara.\" --set visa=\"I need a J-1 visa.\"",
				"  vouchgraph story --set news=            takes it back" })
final class StoryCommand extends StoreCommand {

	@Option(names = "--set", paramLabel = "FIELD=TEXT",
			description = "Tell it: who, why, seek, email, profile, cv, photo, visa, news. May be repeated.")
	Map<String, String> texts = new LinkedHashMap<>();

	StoryCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		String of = chosenWorkspace();
		TellStory.Story story = this.texts.isEmpty() ? useCases().stories().story(of)
				: useCases().stories().tell(of, this.texts);
		if (this.json) {
			this.terminal.json(story);
			return ExitCode.OK;
		}
		story.texts().forEach((field, text) -> this.terminal.line(field + ": " + (text.isEmpty() ? "–" : text)));
		this.terminal.line("");
		this.terminal.line(story.summary());
		return ExitCode.OK;
	}

}
