package org.vouchgraph.cli;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.ExportContacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "contacts",
		description = "Writes your contacts as vCard 4.0: everybody whom you know by what somebody said or you logged, and online connections; not whom you are only inferred to know.",
		footer = { "", "Examples:", "  vouchgraph export contacts --to contacts.vcf",
				"  vouchgraph export contacts --notes --to contacts.vcf" })
final class ContactsCommand extends TakeawayCommand {

	@Option(names = "--notes", description = "With your private notes on them. Else they stay here.")
	boolean notes;

	ContactsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		ExportContacts contacts = useCases().exports().contacts();
		return done(write(contacts.of(chosenWorkspace(), format(contacts.formats()), this.notes)),
				"No contacts. Import your connections or address book first.");
	}

}
