/**
 * What a mail of the applicant's says, from a template of the field, and what is weak in
 * it. Nothing here sends anything.
 * <p>
 * May import: {@code network}, JMustache.
 */
@NullMarked
package org.vouchgraph.drafting;

import org.jspecify.annotations.NullMarked;
