package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonRecordsTests {

	private final CollectingSink sink = new CollectingSink();

	/** What is read, each as {@code path@at:json}. */
	private List<String> read(JsonLayout layout, String text) {
		List<String> read = new ArrayList<>();
		Input input = TextInput.of("test", text);
		try {
			new JsonRecords(Ceilings.USUAL, layout).read(input, this.sink, new Doubts(input, this.sink),
					new JsonRecords.Reader() {
						@Override
						public void record(JsonNode record, String path, String at) {
							read.add(path + "@" + at + ":" + record);
						}

						@Override
						public void noRecord(String at, @Nullable String value) {
							read.add("none@" + at + ":" + value);
						}
					});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return read;
	}

	private static JsonLayout layout(String... paths) {
		return new JsonLayout(Set.of(), Set.of(paths), Set.of("meta"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{'a':1} | @line 1:{'a':1}",
			"[{'a':1},{'a':2}] | @line 1:{'a':1} @line 1:{'a':2}", "{'a':1}~{'a':2}~ | @line 1:{'a':1} @line 2:{'a':2}",
			"{'a':1}{'a':2} | @line 1:{'a':1} @line 1:{'a':2}",
			"{'meta':{'x':1},'items':[{'a':1}]} | items@line 1:{'a':1}",
			"{'items':[{'a':1}],'a':9} | items@line 1:{'a':1}", "{'x':0,~'items':[{'a':1}]} | items@line 2:{'a':1}",
			"{'message':{'n':3,'items':[{'a':1},~{'a':2}]}} | message.items@line 1:{'a':1} message.items@line 2:{'a':2}",
			"{'message':{'a':1}} | message@line 1:{'a':1}", "{'message':null} | ''", "{'meta':1} | ''",
			"{'message':[{'message':{'a':1}}]} | message@line 1:{'message':{'a':1}}",
			"{'deep':{'er':[{'a':1}]},'other':2} | deep.er@line 1:{'a':1}", "{'deep':[{'a':1}]} | ''",
			"{'items':7} | none@line 1:7", "[1,[2],{'a':1}] | none@line 1:1 none@line 1:[ @line 1:{'a':1}",
			"{'a':1e999999999,'b':12345678901234567890} | @line 1:{'a':'1e999999999','b':'12345678901234567890'}" })
	void findsRecords(String text, String expected) {
		assertThat(String.join(" ",
				read(layout("items", "message", "message.items", "deep.er"),
						text.replace('\'', '"').replace('~', '\n'))))
			.isEqualTo(expected.replace('\'', '"').replaceFirst("^\"\"$", ""));
		assertThat(this.sink.problems()).isEmpty();
	}

	@Test
	void keepsOnlyTheFieldsThatAreWanted() {
		assertThat(read(new JsonLayout(Set.of("a"), Set.of(), Set.of()), "{\"a\":1,\"b\":{\"a\":2}}"))
			.containsExactly("@line 1:{\"a\":1}");
	}

	@Test
	void aBrokenLineCostsThatLineAndIsLocated() {
		assertThat(read(layout(), "{\"a\":1}\n{\"a\":\n{\"a\":3}\n")).containsExactly("@line 1:{\"a\":1}",
				"@line 3:{\"a\":3}");
		assertThat(this.sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Skipped.class);
			assertThat(problem.at()).isEqualTo("line 2");
		});
		assertThat(this.sink.records()).isEqualTo(1);
	}

	@Test
	void aBrokenDocumentIsRefusedAtItsLine() {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(layout(), "[\n{\"a\":1},\n{\"a\":}]"))
			.satisfies((ex) -> assertThat(ex.problem().at()).isEqualTo("line 3"));
	}

	@Test
	void aRecordOfBracketsIsRefused() {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> read(layout(), "[{\"a\":[" + "[],".repeat(600_000) + "1]}]"))
			.satisfies((ex) -> assertThat(ex.problem().message()).contains("more than 500000 values"));
	}

}
