package org.vouchgraph.introduction;

import org.vouchgraph.network.Network;

/** Port: finds introduction paths. Safe for use by several threads. */
public interface IntroductionSearch {

	Answer find(Network network, Question question);

}
