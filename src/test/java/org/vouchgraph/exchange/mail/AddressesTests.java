package org.vouchgraph.exchange.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of addresses, written in random ways and read back; and random characters. */
class AddressesTests {

	private static final String[] GIVEN = { "Ann", "Bo", "Jörg", "Şule", "Mary-Ann", "O'Hara", "李", "Anne Marie" };

	private static String written(Random random, String name, String address) {
		String angled = "<" + address + ">";
		return switch (random.nextInt(6)) {
			case 0 -> name + " " + angled;
			case 1 -> "\"" + name + "\" " + angled;
			case 2 -> address + " (" + name + ")";
			case 3 -> "\"" + name + "\"\t" + angled + " (a (nested), comment; of <x@y.org>)";
			case 4 -> "=?UTF-8?B?" + java.util.Base64.getEncoder()
				.encodeToString(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "?= " + angled;
			default -> name + angled.toUpperCase(java.util.Locale.ROOT);
		};
	}

	@Test
	void readsBackWhatWasWritten() {
		for (int seed = 0; seed < 5000; seed++) {
			Random random = new Random(seed);
			Map<String, String> expected = new LinkedHashMap<>();
			List<String> parts = new ArrayList<>();
			for (int i = random.nextInt(8); i > 0; i--) {
				String name = GIVEN[random.nextInt(GIVEN.length)] + " Roe" + random.nextInt(9);
				String address = "a" + random.nextInt(50) + "@example.org";
				expected.putIfAbsent(address, name);
				String part = written(random, name, address);
				parts.add((random.nextInt(5) == 0) ? "Group: " + part + ";" : part);
			}
			String field = String.join((random.nextBoolean()) ? "," : " ,\t ", parts);
			Map<String, String> read = new LinkedHashMap<>();
			Addresses.read(field, 100).forEach((address) -> read.put(address.value(), address.name()));
			assertThat(read).as("seed %s: %s", seed, field).containsExactlyEntriesOf(expected);
		}
	}

	@Test
	void survivesAnyCharacters() {
		String alphabet = "ab@.<>()\"\\,;: \t=?utf-8qB_é\u0000\uD800'";
		for (int seed = 0; seed < 20_000; seed++) {
			Random random = new Random(seed);
			StringBuilder field = new StringBuilder();
			for (int i = random.nextInt(60); i > 0; i--) {
				field.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			for (Addresses.Address address : Addresses.read(field.toString(), 20)) {
				assertThat(address.value()).as("seed %s", seed).contains("@").doesNotContainAnyWhitespaces();
				assertThat(address.name()).as("seed %s", seed).doesNotContain("@");
			}
		}
	}

	@Test
	void readsNoAddressLongerThanThereCanBe() {
		String longest = "a".repeat(242) + "@example.org";
		assertThat(Addresses.read(longest, 9)).hasSize(1);
		assertThat(Addresses.read("a" + longest, 9)).isEmpty();
	}

	@Test
	void stopsAtTheMost() {
		assertThat(Addresses.read("a@x.org,b@x.org,c@x.org", 2)).extracting(Addresses.Address::value)
			.containsExactly("a@x.org", "b@x.org");
	}

}
