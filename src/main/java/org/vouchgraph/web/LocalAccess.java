package org.vouchgraph.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Who may come in: holders of the token of this start, under a host name that is ours.
 *
 * @param token of this start, unguessable
 * @param hosts host names that are accepted beside those of the loopback
 */
public record LocalAccess(String token, Set<String> hosts) {

	private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]", "::1");

	public LocalAccess {
		Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		all.addAll(LOOPBACK);
		all.addAll(hosts);
		hosts = all;
	}

	boolean isOurs(String host) {
		return this.hosts.contains(host);
	}

	/** Compares in constant time, so that a wrong guess tells nothing. */
	boolean admits(@Nullable String candidate) {
		return candidate != null && MessageDigest.isEqual(candidate.getBytes(StandardCharsets.UTF_8),
				this.token.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return "LocalAccess[hosts=" + this.hosts + "]";
	}

}
