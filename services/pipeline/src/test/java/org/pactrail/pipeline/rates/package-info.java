@NullMarked
package org.pactrail.pipeline.rates;

import org.jspecify.annotations.NullMarked;
