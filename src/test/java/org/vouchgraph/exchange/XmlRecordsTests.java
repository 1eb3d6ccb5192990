package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XmlRecordsTests {

	private final CollectingSink sink = new CollectingSink();

	private final List<String> begun = new ArrayList<>();

	private List<XmlElement> read(String text) {
		return read(text, null);
	}

	private List<XmlElement> read(String text, RuntimeException thrown) {
		List<XmlElement> read = new ArrayList<>();
		Input input = TextInput.of("test", text);
		try {
			new XmlRecords(Ceilings.USUAL, Set.of("r"), "Download it again.").read(input, this.sink,
					new Doubts(input, this.sink), new XmlRecords.Reader() {
						@Override
						public void begins(XmlElement element, int depth) {
							XmlRecordsTests.this.begun.add(depth + element.name() + element.attribute("k"));
						}

						@Override
						public void record(XmlElement record) {
							if (thrown != null) {
								throw thrown;
							}
							read.add(record);
						}
					});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return read;
	}

	@Test
	void readsRecordsAsSmallTrees() {
		List<XmlElement> read = read("""
				<?xml version="1.0"?>
				<a k="v" xmlns:n="urn:n"><b/><n:r n:id="1"><c>x<d>y</d>z</c><c> 2 </c><r/></n:r>
				<b><r><![CDATA[<&>]]>&amp;&eacute;</r></b></a>""");
		assertThat(this.begun).containsExactly("1av", "2b", "2b");
		assertThat(read).hasSize(2);
		XmlElement first = read.get(0);
		assertThat(first.attribute("id")).isEqualTo("1");
		assertThat(first.attribute("none")).isEmpty();
		assertThat(first.at()).isEqualTo("line 2");
		assertThat(first.text("c")).isEqualTo("xz");
		assertThat(first.text("c/d")).isEqualTo("y");
		assertThat(first.text("c/e")).isEmpty();
		assertThat(first.all("c")).extracting(XmlElement::text).containsExactly("xz", " 2 ");
		assertThat(first.below("d")).hasSize(1);
		assertThat(first.all("r")).as("a record within one is part of it").hasSize(1);
		assertThat(read.get(1).text()).isEqualTo("<&>&é");
		assertThat(read.get(1).at()).isEqualTo("line 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a><r></a>", "<!DOCTYPE x [<!E", "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!E\uFFFF",
			"<a><r>&#0;</r></a>", "<a", "x", "", "<a/><a/>", "<a><r k=1/></a>", "<z:a/>" })
	void refusesWhatIsDamaged(String text) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(text)).satisfies((ex) -> {
			assertThat(ex.problem().at()).matches("file|line [1-9]\\d*");
			assertThat(ex.problem().remedy()).isEqualTo("Download it again.");
		});
	}

	@Test
	void opensNoEntity() {
		assertThat(read("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a><r>&e;</r></a>").get(0).text())
			.isEmpty();
		assertThat(this.sink.problems()).hasSize(1);
	}

	@Test
	void holdsARecordToItsLimits() {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> read("<a><r>" + "<x/>".repeat(200_001) + "</r></a>"))
			.withMessageContaining("more than 200000 elements");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read("<a>".repeat(300)))
			.withMessageContaining("deeper than 200");
	}

	@Test
	void whatTheReaderThrowsStaysWhatItIs() {
		IllegalStateException thrown = new IllegalStateException("mine");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> read("<a><r/></a>", thrown))
			.isSameAs(thrown);
		assertThatExceptionOfType(ImportStopped.class).isThrownBy(() -> read("<a><r/></a>", new ImportStopped()));
	}

}
