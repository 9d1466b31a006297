/** What a contribution is worth in US dollars when it is signed: as stated, or by the table of monthly rates, or not known. */
@NullMarked
package org.pactrail.pipeline.money;

import org.jspecify.annotations.NullMarked;
