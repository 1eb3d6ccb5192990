package org.vouchgraph.exchange.ror;

import java.util.BitSet;
import java.util.Set;

/**
 * Which names several institutions have, in memory that does not grow: two Bloom filters,
 * of names seen and of names seen again (B. H. Bloom, CACM 13 (1970),
 * doi:10.1145/362686.362692). A name that several have is always told; of 400,000 names
 * that one has, about 120 are wrongly told to be shared, which costs them no more than to
 * be no identifier.
 */
final class SharedNames {

	private static final int BITS = 1 << 24;

	private static final int HASHES = 3;

	private final BitSet seen = new BitSet(BITS);

	private final BitSet again = new BitSet(BITS);

	/** Notes the names of one institution, each once. */
	void add(Set<String> names) {
		for (String name : names) {
			mark(isIn(this.seen, name) ? this.again : this.seen, name);
		}
	}

	/** Whether more than one institution was noted under the name. */
	boolean contains(String name) {
		return isIn(this.again, name);
	}

	private static boolean isIn(BitSet set, String name) {
		long hash = hash(name);
		for (int i = 0; i < HASHES; i++) {
			if (!set.get(bit(hash, i))) {
				return false;
			}
		}
		return true;
	}

	private static void mark(BitSet set, String name) {
		long hash = hash(name);
		for (int i = 0; i < HASHES; i++) {
			set.set(bit(hash, i));
		}
	}

	/** Two halves of one hash make any number of them (Kirsch and Mitzenmacher 2006). */
	private static int bit(long hash, int index) {
		return ((int) hash + index * (int) (hash >>> 32)) & (BITS - 1);
	}

	/** FNV-1a, its bits mixed once more. */
	private static long hash(String name) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < name.length(); i++) {
			hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
		}
		hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
		return hash ^ (hash >>> 32);
	}

}
