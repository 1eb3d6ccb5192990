/**
 * Reads field packs: what a field knows about itself, as YAML.
 * <p>
 * May import: {@code network}, Jackson.
 */
@NullMarked
package org.vouchgraph.exchange.fieldpack;

import org.jspecify.annotations.NullMarked;
