package org.vouchgraph.usecase;

/** All that can be taken away, for the adapters. */
public record Exports(ExportLeads leads, ExportContacts contacts, ExportCalendar calendar, ExportNetwork network,
		ExportWorkspace workspace, ExportPerson person) {
}
