/**
 * Holds the values of requests and files: amounts, currencies, percentages, names, codes. Each checks itself as strictly as today's policy
 * asks. Surprise: the stored events have value types of their own, which check less, because they must stay readable for ever.
 */
@NullMarked
package org.pactrail.pipeline.value;

import org.jspecify.annotations.NullMarked;
