package org.vouchgraph.exchange.mail;

/**
 * Tells messages that stand in a mailbox twice, as they do where labels are folders. Of
 * fixed size: a copy far behind its original may count again.
 */
final class SeenMessages {

	private static final int SLOTS = 1 << 17;

	private final long[] slots = new long[SLOTS];

	/** Whether no message of this id was seen lately; one without an id is always new. */
	boolean isNew(String id) {
		String bare = id.strip();
		if (bare.isEmpty()) {
			return true;
		}
		// FNV-1a over characters, so that other ids hardly ever look the same.
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < bare.length(); i++) {
			hash = (hash ^ bare.charAt(i)) * 0x100000001b3L;
		}
		int slot = (int) ((hash ^ (hash >>> 32)) & (SLOTS - 1));
		if (this.slots[slot] == hash) {
			return false;
		}
		this.slots[slot] = hash;
		return true;
	}

}
