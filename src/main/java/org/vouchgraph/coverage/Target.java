package org.vouchgraph.coverage;

/**
 * Somebody whom the applicant wants to reach.
 *
 * @param person index in the network
 * @param weight how much, greater than 0
 */
public record Target(int person, double weight) {
}
