/**
 * The aggregate that decides on a partnership, and its rules, one class for each question. Nothing here reads a view, a clock or the
 * network; other aggregates are looked up in the ledger. Surprise: one aggregate has three parts (its stage, the work on it and its
 * agreement), and each event goes to all of them.
 */
@NullMarked
package org.pactrail.pipeline.partnership;

import org.jspecify.annotations.NullMarked;
