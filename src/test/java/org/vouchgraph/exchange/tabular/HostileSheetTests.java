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
				Arguments.of(PROGRAMS, "program,program\nP,Q\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "kind,person\nfellowship,Ann Roe\n", "0 Refused"),
				Arguments.of(PROGRAMS, "program,person\n,Ann Roe\n", "1 Skipped"),
				Arguments.of(PROGRAMS, "program,person\n???,Ann Roe\n", "1 Skipped"),
				Arguments.of(PROGRAMS, "program,person\nP,???\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,country\nP,Atlantis\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,visa_as_of\nP,03/04/2020\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,person,person_role\nP,Ann Roe,janitor\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,person,person_email\nP,Ann Roe,ann at x\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,person,person_orcid\nP,,no\n", "1"),
				Arguments.of(PROGRAMS, "program,person,to\nP,Ann Roe,now\n", "1"),
				Arguments.of(PROGRAMS, "program,visa\nP,\"open\nQ,J-1\n", "1 Skipped"),
				Arguments.of(PROGRAMS, "program,kind,img_as_of\nP one,weird,soon\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,openalex_institution_or_ror,institution\nP,A98,Mercy\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,person,from,to\nP,Ann Roe,2020,2010\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,person,person_openalex\nP,Ann Roe,I77\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,acgme_id,person\nP,none,\n", "1 Doubtful"),
				Arguments.of(PROGRAMS, "program,person,from,to\nP,Ann Roe,-1,1e400\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,committee,person\nS,C,\n", "1"),
				Arguments.of(SOCIETIES, "society,committee,person\n!!!,C,Ann Roe\n", "1 Doubtful Skipped"),
				Arguments.of(SOCIETIES, "society,society\nS,T\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "committee,person\nC,Ann Roe\n", "0 Refused"),
				Arguments.of(SOCIETIES, "society,person\n,Ann Roe\n", "1 Skipped"),
				Arguments.of(SOCIETIES, "society,person\nS,???\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,committee,person\nS,???,Ann Roe\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,person,person_email\nS,Ann Roe,x\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,person,person_orcid\nS,Ann Roe,0000-0002-1825-0098\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,person,person_openalex\nS,Ann Roe,W1\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,person,from,to\nS,Ann Roe,2020,2010\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,person,from\nS,Ann Roe,99999\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,person,country\nS,Ann Roe,Atlantis\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,person\nS,Ann Roe,x,y\n", "1 Doubtful"),
				Arguments.of(SOCIETIES, "society,person\nS,\"Ann\nT,Bo Poe\n", "1 Skipped"),
				Arguments.of(SOCIETIES, "society,role\n'=S,'@chair\n", "1"),
				Arguments.of(MEETINGS, "meeting,start,end\nM,2026-02-02,2026-01-01\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,virtual,role,person\nM,perhaps,heckler,Ann Roe\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,meeting\nM,N\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "session,person\nS,Ann Roe\n", "0 Refused"),
				Arguments.of(MEETINGS, "meeting,person\n,Ann Roe\n", "1 Skipped"),
				Arguments.of(MEETINGS, "meeting,person\n???,Ann Roe\n", "1 Skipped"),
				Arguments.of(MEETINGS, "meeting,person\nM,???\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,session,person\nM,???,Ann Roe\n", "1"),
				Arguments.of(MEETINGS, "meeting,session_date\nM,31/02/2026\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,deadline\nM,03/04/2026\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,country\nM,Atlantis\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,organizer\nM,???\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,person,person_institution\nM,Ann Roe,???\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,person,person_institution\nM,,Mercy General\n", "1"),
				Arguments.of(MEETINGS, "meeting,person,person_orcid\nM,Ann Roe,0\n", "1 Doubtful"),
				Arguments.of(MEETINGS, "meeting,session\nM,\"open\nN,S\n", "1 Skipped"),
				Arguments.of(TIES, "person,person\nAnn Roe,Bo Poe\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "other,closeness\nAnn Roe,close\n", "0 Refused"),
				Arguments.of(TIES, "person,other,closeness\n???,,close\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,closeness,since\nAnn Roe,close,31/02/2020\n", "1 Doubtful"),
				Arguments.of(TIES, "person,other,closeness,other_email\nAnn Roe,Bo Poe,close,x\n", "1 Doubtful"),
				Arguments.of(TIES, "person,closeness\nAnn Roe,\"close\nBo Poe,close\n", "1 Skipped"),
				Arguments.of(TIES, "person,other,closeness\nAnn Roe,Ann Roe,close\n", "1 Skipped"),
				Arguments.of(TIES, "person,other,closeness\nme,,close\n", "1 Skipped"),
				Arguments.of(TIES, "person,other,closeness\nAnn Roe,,\n", "1 Skipped"),
				Arguments.of(TIES, "person,target_weight\nAnn Roe,NaN\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,target_weight\nAnn Roe,-1\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,target_weight\nAnn Roe,0\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,target_weight\nAnn Roe,1001\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,role\nAnn Roe,boss\n", "1 Doubtful Skipped"),
				Arguments.of(TIES, "person,other,closeness,role\nAnn Roe,Bo Poe,close,connector\n", "1 Doubtful"),
				Arguments.of(INTERACTIONS, "person,date,kind,kind\nAnn Roe,2026,met,wrote\n", "1 Doubtful"),
				Arguments.of(INTERACTIONS, "person,date\nAnn Roe,2026\n", "0 Refused"),
				Arguments.of(INTERACTIONS, "person,date,kind\n,2026,met\n", "1 Skipped"),
				Arguments.of(INTERACTIONS, "person,date,kind\n???,2026,met\n", "1 Skipped"),
				Arguments.of(INTERACTIONS, "person,date,kind\nme,2026,met\n", "1 Skipped"),
				Arguments.of(INTERACTIONS, "person,date,kind\nAnn Roe,2026,kissed\n", "1 Doubtful Skipped"),
				Arguments.of(INTERACTIONS, "person,date,kind\nAnn Roe,03/04/2026,met\n", "1 Doubtful Skipped"),
				Arguments.of(INTERACTIONS, "person,date,kind\nAnn Roe,9999-01-01,met\n", "1 Doubtful Skipped"),
				Arguments.of(INTERACTIONS, "person,date,kind,person_email\nAnn Roe,2026,met,x\n", "1 Doubtful"),
				Arguments.of(INTERACTIONS, "person,date,kind,person_openalex\nAnn Roe,2026,met,I7\n", "1 Doubtful"),
				Arguments.of(INTERACTIONS, "person,date,kind,about\nAnn Roe,2026,met,???\n", "1 Doubtful"),
				Arguments.of(INTERACTIONS, "person,date,kind\nAnn Roe,2026,met,x\n", "1 Doubtful"),
				Arguments.of(INTERACTIONS, "person,date,kind,summary\nAnn Roe,2026,met,'=1+1\n", "1"),
				Arguments.of(INTERACTIONS, "person,date,kind,summary\nAnn Roe,2026,met,\"x\nBo Poe,2026,met,y\n",
						"1 Skipped"),
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

	@ParameterizedTest
	@EnumSource(Sheet.class)
	void hasAtLeastFortyCases(Sheet sheet) {
		long own = ofItsOwn().filter((arguments) -> arguments.get()[0] == sheet).count();
		assertThat(own + HostileInputs.from("Ann Roe").size()).isGreaterThanOrEqualTo(40);
		assertThat(own).isGreaterThanOrEqualTo(15);
	}

}
