package org.vouchgraph.exchange.tabular;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchgraph.exchange.tabular.Sheet.CONTACTS;
import static org.vouchgraph.exchange.tabular.Sheet.INTERACTIONS;
import static org.vouchgraph.exchange.tabular.Sheet.MEETINGS;
import static org.vouchgraph.exchange.tabular.Sheet.PROGRAMS;
import static org.vouchgraph.exchange.tabular.Sheet.SOCIETIES;
import static org.vouchgraph.exchange.tabular.Sheet.TIES;

class HostileSheetTests {

	@ParameterizedTest
	@EnumSource(Sheet.class)
	void common(Sheet sheet) {
		String header = sheet.columns().stream().map(Column::name).reduce((a, b) -> a + "," + b).orElseThrow();
		String row = "Ann Roe" + ",2026-01-01,met".repeat(sheet.columns().size() / 2) + "\n";
		for (Case bad : HostileInputs.from(header + "\n" + row.repeat(4))) {
			assertThat(HostileInputs.outcome(new SheetImporter(sheet, Ceilings.USUAL), bad.bytes())).as(bad.name())
				.matches("\\d+( \\w+)*");
		}
	}

	static Stream<Arguments> ofItsOwn() {
		return Stream.of(Arguments.of(CONTACTS, "name,name\nAnn Roe,Bo\n", "1 Doubtful"),
				Arguments.of(CONTACTS, "email\na@x.org\n", "0 Refused"),
				Arguments.of(CONTACTS, "name,,email\nAnn Roe,,a@x.org\n", "1"),
				Arguments.of(CONTACTS, "sep=;\nname;email\nAnn Roe;a@x.org\n", "1"),
				Arguments.of(CONTACTS, "\n\nNAME\tE Mail\nAnn Roe\ta@x.org\n", "1"),
				Arguments.of(CONTACTS, "name,email\nAnn, Roe, a@x.org\n", "1 Doubtful"),
				Arguments.of(CONTACTS, "name,email\nAnn Roe,a at x\n", "1 Doubtful"),
				Arguments.of(CONTACTS, "name,orcid\nAnn Roe,0000-0002-1825-0098\n", "1 Doubtful"),
				Arguments.of(CONTACTS, "name,country\nAnn Roe,Atlantis\n", "1 Doubtful"),
				Arguments.of(CONTACTS, "name,since\nAnn Roe,31/02/2020\n", "1 Doubtful"),
				Arguments.of(CONTACTS, "name,since\nAnn Roe,03/04/2020\n", "1 Doubtful"),
				Arguments.of(CONTACTS, "name,closeness\nAnn Roe,bosom\n", "1 Doubtful"),
				Arguments.of(CONTACTS, "name,email\n,a@x.org\n", "1 Skipped"),
				Arguments.of(CONTACTS, "name,email\n???,a@x.org\n", "1 Skipped"),
				Arguments.of(CONTACTS, "name,email\nme,a@x.org\n", "1 Skipped"),
				Arguments.of(CONTACTS, "name,institution\n\"Ann [x]\",[y]\n[z],???\n", "2 Doubtful"),
				Arguments.of(CONTACTS, "name,note\n'=Ann,'+49 1\n", "1"),
				Arguments.of(CONTACTS, "name,note\nAnn Roe,\"open\nBo Poe,x\n", "1 Skipped"),
				Arguments.of(PROGRAMS, "program,kind,img_as_of\nP one,weird,soon\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,openalex_institution_or_ror,institution\nP,A98,Mercy\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,person,from,to\nP,Ann Roe,2020,2010\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,person,person_openalex\nP,Ann Roe,I77\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,acgme_id,person\nP,none,\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,person,from,to\nP,Ann Roe,-1,1e400\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,committee,person\nS,C,\n", "1"),
				Arguments.of(SOCIETIES, "society,committee,person\n!!!,C,Ann Roe\n", "1 Doubtful Skipped"),
				Arguments.of(MEETINGS, "meeting,start,end\nM,2026-02-02,2026-01-01\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,virtual,role,person\nM,perhaps,heckler,Ann Roe\n", "1 Doubtful"),
				Arguments.of(TIES, "person,other,closeness\nAnn Roe,Ann Roe,close\n", "1 Skipped"),
				Arguments.of(TIES, "person,other,closeness\nme,,close\n", "1 Skipped"),
				Arguments.of(TIES, "person,other,closeness\nAnn Roe,,\n", "1 Skipped"),
				Arguments.of(TIES, "person,target_weight\nAnn Roe,NaN\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,target_weight\nAnn Roe,-1\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,target_weight\nAnn Roe,0\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,target_weight\nAnn Roe,1001\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,role\nAnn Roe,boss\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,other,closeness,role\nAnn Roe,Bo Poe,close,connector\n", "1 Doubtful"),
				Arguments.of(INTERACTIONS, "person,date,kind\nAnn Roe,2026-01-01,\n", "1 Skipped"),
				Arguments.of(INTERACTIONS, "person,date,kind\nAnn Roe,00123,met\n", "1 Doubtful Skipped"),
				Arguments.of(INTERACTIONS, "person,date,kind,about\nAnn Roe,2026,met,me\n", "1"));
	}

	@ParameterizedTest
	@MethodSource
	void ofItsOwn(Sheet sheet, String text, String outcome) {
		assertThat(HostileInputs.outcome(new SheetImporter(sheet, Ceilings.USUAL), Case.of("", text).bytes()))
			.isEqualTo(outcome);
	}

}
