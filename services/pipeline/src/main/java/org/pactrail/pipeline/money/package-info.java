/**
 * Values contributions in US dollars at signature: as stated, or by the table of monthly rates, or not at all. A value is frozen in its
 * event. Surprise: the office's own rates are read from the ledger at each question, see {@link org.pactrail.pipeline.money.LedgerRates}.
 */
@NullMarked
package org.pactrail.pipeline.money;

import org.jspecify.annotations.NullMarked;
