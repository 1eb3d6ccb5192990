/**
 * What an importer and an exporter are: an input with ceilings, statements and problems
 * as values, the report of an import; records of JSON and XML as a stream; how papers are
 * said. Each format has a package of its own below this one.
 * <p>
 * May import: {@code network}, Jackson.
 */
@NullMarked
package org.vouchgraph.exchange;

import org.jspecify.annotations.NullMarked;
